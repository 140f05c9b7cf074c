import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeWorkbook } from '#platform/sheets/write-workbook.ts';
import { createSheetsFence, type SheetsFence } from './create-sheets-fence.ts';

let fence: SheetsFence;
beforeAll(() => {
  fence = createSheetsFence();
});
afterAll(() => fence.close());

const sheetOf = (words: readonly string[]) =>
  writeWorkbook([
    { name: 'Cơ quan', columns: [{ header: 'Tên', width: 30 }], rows: words.map((word) => [word]) },
  ]);

test('a spreadsheet is read behind the fence', async () => {
  const read = await fence.read({ bytes: await sheetOf(['Sở Ngoại vụ']), name: 'co-quan.xlsx' });
  expect(read).toEqual({ kind: 'read', sheets: [{ name: 'Cơ quan', rows: [['Tên'], ['Sở Ngoại vụ']] }] });
});

test('a spreadsheet that bears a mark of secrecy is refused, and nothing of it comes back', async () => {
  const inside = await fence.read({
    bytes: await sheetOf(['Sở Ngoại vụ', 'TUYỆT MẬT']),
    name: 'co-quan.xlsx',
  });
  expect(inside).toEqual({ kind: 'secret', mark: 'TUYỆT MẬT', place: 'text' });
  const named = await fence.read({ bytes: await sheetOf(['Sở']), name: 'danh sách (MẬT).xlsx' });
  expect(named).toMatchObject({ kind: 'secret', place: 'file-name' });
  const harmless = await fence.read({ bytes: await sheetOf(['Phòng Bảo mật thông tin']), name: 'a.xlsx' });
  expect(harmless.kind).toBe('read');
});

test('a file that is no spreadsheet is named as such', async () => {
  const read = await fence.read({ bytes: new TextEncoder().encode('Tên'), name: 'a.csv' });
  expect(read).toEqual({ kind: 'unreadable', code: 'not-a-workbook', detail: null });
});
