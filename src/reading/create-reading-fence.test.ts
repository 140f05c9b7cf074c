import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildDocx, paragraph } from '../../tests/documents/build-docx.ts';
import { createReadingFence, type ReadingFence } from './create-reading-fence.ts';
import { printDocumentFile } from './print-document-file.ts';
import { readDocumentFile } from './read-document-file.ts';

const file = { bytes: buildDocx(paragraph('1. Làm phim giới thiệu tỉnh')), name: 'a.docx' };
let fence: ReadingFence;

beforeAll(() => {
  fence = createReadingFence({ size: 1 });
});
afterAll(() => fence.close());

test('a file read behind the fence gives what it gives before it', async () => {
  expect(await fence.read(file)).toEqual(await readDocumentFile(file));
});

test.each([true, false])(
  'a draft printed behind the fence is the one printed before it, spans %j',
  async (spans) => {
    const printed = await fence.print(file, { spans });
    expect(printed).toEqual(await printDocumentFile(file, { spans }));
    expect(printed.kind === 'printed' && Object.keys(printed.draft).at(-1)).toBe('reading');
  },
);

test('a file that is refused is not printed', async () => {
  const marked = { bytes: buildDocx(paragraph('MẬT')), name: 'a.docx' };
  expect(await fence.print(marked, { spans: false })).toEqual({ kind: 'secret', mark: 'MẬT', place: 'text' });
});

test('a reader that takes too long is stopped and the next file is read', async () => {
  const hasty = createReadingFence({ size: 1, timeLimit: 1 });
  expect(await hasty.read(file)).toEqual({ kind: 'unreadable', code: 'fence-time', detail: '0.001 s' });
  hasty.close();
  expect((await fence.read(file)).kind).toBe('read');
});
