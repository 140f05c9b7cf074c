import { expect, test } from 'vitest';
import { cleanFileName, fileExtension } from './file-name.ts';
import { mediaTypeOf } from './media-type.ts';

test('a file keeps its own name without folders, control characters and direction marks', () => {
  expect(cleanFileName('C:\\Kế hoạch\\KH 12.docx')).toBe('KH 12.docx');
  expect(cleanFileName('../../etc/passwd')).toBe('passwd');
  expect(cleanFileName('bao\u202ecao\r\n.docx')).toBe('baocao.docx');
  expect(cleanFileName('/')).toBe('van-ban');
});

test('a long name is cut in the middle and keeps its ending', () => {
  const cut = cleanFileName(`${'a'.repeat(400)}.docx`);
  expect(cut.length).toBeLessThanOrEqual(200);
  expect(cut.endsWith('.docx')).toBe(true);
});

test('only a short plain ending is kept of a refused name', () => {
  expect(fileExtension('Mật số 5.DOCX')).toBe('docx');
  expect(fileExtension('khong co duoi')).toBeNull();
  expect(fileExtension('x.tên mật')).toBeNull();
});

test('a file is what its bytes are, not what it is called', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  expect(mediaTypeOf(bytes('%PDF-1.7'))).toBe('application/pdf');
  expect(mediaTypeOf(bytes('PK\u0003\u0004....word/document.xml'))).toContain('wordprocessingml');
  expect(mediaTypeOf(bytes('PK\u0003\u0004....mimetypeapplication/vnd.oasis.opendocument.text'))).toContain('opendocument');
  expect(mediaTypeOf(bytes('PK\u0003\u0004....xl/workbook.xml'))).toBe('application/zip');
  expect(mediaTypeOf(bytes('KẾ HOẠCH'))).toBe('text/plain');
  expect(mediaTypeOf(new Uint8Array([0xff, 0xfe, 0x4b, 0x00]))).toBe('text/plain');
  expect(mediaTypeOf(new Uint8Array([1, 0, 2]))).toBe('application/octet-stream');
});
