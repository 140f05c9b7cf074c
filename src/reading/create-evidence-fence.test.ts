import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeWorkbook } from '#platform/sheets/write-workbook.ts';
import { createEvidenceFence, type EvidenceFence } from './create-evidence-fence.ts';

let fence: EvidenceFence;
beforeAll(() => {
  fence = createEvidenceFence();
});
afterAll(() => fence.close());

const bytesOf = (words: string) => new TextEncoder().encode(words);
/** One white point, as the smallest PNG writes it, with words hung on its end. */
const picture = Buffer.concat([
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTj2FAAAAABJRU5ErkJggg==',
    'base64',
  ),
  bytesOf('PHOTO BY SOMEBODY'),
]);

test('a picture comes back written anew, whatever its name says it is', async () => {
  const read = await fence.read({ bytes: picture, name: 'bao-cao.docx' });
  expect(read).toMatchObject({ kind: 'picture', mediaType: 'image/png', width: 1, height: 1 });
  expect(read.kind === 'picture' && Buffer.from(read.bytes).equals(picture.subarray(0, -17))).toBe(true);
});

test('words and workbooks go through the secrets gate', async () => {
  expect(await fence.read({ bytes: bytesOf('Đã tổ chức lớp tập huấn'), name: 'a.txt' })).toEqual({
    kind: 'document',
    mediaType: 'text/plain',
    hasWords: true,
  });
  const sheet = await writeWorkbook([
    { name: 'Bài', columns: [{ header: 'Tên', width: 30 }], rows: [['MẬT']] },
  ]);
  expect(await fence.read({ bytes: sheet, name: 'a.xlsx' })).toEqual({ kind: 'secret' });
  expect(await fence.read({ bytes: bytesOf('UBND\nTỐI MẬT\nSố: 1'), name: 'a.txt' })).toEqual({
    kind: 'secret',
  });
  expect(await fence.read({ bytes: picture, name: 'ảnh (MẬT).png' })).toEqual({ kind: 'secret' });
});

test('what is no document is refused by its content', async () => {
  expect(await fence.read({ bytes: bytesOf('PK\u0003\u0004 rỗng'), name: 'anh.jpg' })).toMatchObject({
    kind: 'unreadable',
  });
  const cut = picture.subarray(0, 40);
  expect(await fence.read({ bytes: cut, name: 'anh.png' })).toMatchObject({ code: 'picture-broken' });
});
