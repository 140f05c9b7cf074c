import { describe, expect, test } from 'vitest';
import { buildParagraph } from '#kernel/composition/build-blocks.ts';
import { composeFromManuscript } from '#kernel/composition/compose-from-manuscript.ts';
import { EMPTY_HEAD, emptyPart } from '#kernel/composition/manuscript.ts';
import { layOutDocument } from '#kernel/document/layout/lay-out-document.ts';
import { BlockIds } from '#kernel/document/model/block-ids.ts';
import { writeDocument } from '#writing/write-document.ts';
import { readDrawnPages } from './drawn-pages.ts';

describe('the pages of a drawing', () => {
  test('are found where they stand, upright and across, in what the writer of pages draws', async () => {
    const document = composeFromManuscript({
      head: { ...EMPTY_HEAD, subject: 'Việc năm 2027', tasksIn: 'annex' },
      parts: [{ ...emptyPart('1', 'task'), text: 'Họp báo' }],
    });
    const body = Array.from({ length: 45 }, () => buildParagraph('Một dòng.', new BlockIds()));
    const svg = await writeDocument({ layout: layOutDocument({ ...document, body }), format: 'svg' });
    const drawn = readDrawnPages(new TextDecoder().decode(svg));
    expect(drawn?.width).toBe(842);
    expect(drawn?.pages).toEqual([
      { width: 596, height: 842, top: 0 },
      { width: 596, height: 842, top: 842 },
      { width: 842, height: 596, top: 1684 },
    ]);
  });

  test('are none in anything else', () => {
    expect(readDrawnPages('<svg width="10" height="20"></svg>')).toBeNull();
    expect(readDrawnPages('')).toBeNull();
  });
});
