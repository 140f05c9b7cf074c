import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attachmentHeaders, pictureHeaders } from './attachment-headers.ts';

const headersOf = (name: string) => attachmentHeaders({ name, mediaType: 'text/plain', size: 3 });

test('a Vietnamese name is given twice: in plain letters, and exactly', () => {
  expect(headersOf('Đề án "A" (1).docx')['Content-Disposition']).toBe(
    `attachment; filename="De an _A_ _1_.docx"; filename*=UTF-8''%C4%90%E1%BB%81%20%C3%A1n%20%22A%22%20%281%29.docx`,
  );
});

test('no name breaks out of its header, and every file is saved and never shown', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      const headers = headersOf(name);
      expect(headers['Content-Disposition']).toMatch(
        /^attachment; filename="[\w .-]*"; filename\*=UTF-8''[\w.%~!-]*$/,
      );
      expect(headers['X-Content-Type-Options']).toBe('nosniff');
    }),
  );
});

test('a picture may be shown, still as nothing but itself', () => {
  const headers = pictureHeaders({ name: 'Lễ hội.jpg', mediaType: 'image/jpeg', size: 3 });
  expect(headers['Content-Disposition']).toMatch(/^inline; filename="Le hoi.jpg";/);
  expect(headers['Content-Security-Policy']).toContain('sandbox');
  expect(headers['X-Content-Type-Options']).toBe('nosniff');
});
