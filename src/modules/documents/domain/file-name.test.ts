import { expect, test } from 'vitest';
import { cleanFileName, fileExtension } from './file-name.ts';

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
