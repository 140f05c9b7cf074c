import { expect, test } from 'vitest';
import { readFileName } from './save-file.ts';

test('the name of a saved file keeps its Vietnamese letters', () => {
  const header = `attachment; filename="45-KH-UBND K_ ho_ch.docx"; filename*=UTF-8''45-KH-UBND%20K%E1%BA%BF%20ho%E1%BA%A1ch.docx`;
  expect(readFileName(header)).toBe('45-KH-UBND Kế hoạch.docx');
  expect(readFileName('attachment; filename="a.pdf"')).toBe('a.pdf');
  expect(readFileName(`attachment; filename*=UTF-8''%E1`)).toBe('');
});
