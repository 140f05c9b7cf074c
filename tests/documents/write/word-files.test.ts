import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import { layOutDocument } from '#kernel/document/layout/lay-out-document.ts';
import { paragraphsOf } from '#kernel/document/model/walk-document.ts';
import { readDocx } from '#kernel/document/readers/docx/read-docx.ts';
import { buildDocx } from '#platform/docx-out/build-docx.ts';
import { buildOfficial } from './build-official.ts';
import { officialKinds } from './official-kinds.ts';
import { findPackageFaults } from './schema/package-faults.ts';

vi.setConfig({ testTimeout: 120_000 });

const kinds = Object.entries(officialKinds);

describe('a Word file', () => {
  test.each(kinds)('of a %s is the same to the byte when it is made again', async (_, document) => {
    const layout = layOutDocument(document);
    const [first, second] = [await buildDocx(layout), await buildDocx(structuredClone(layout))];
    expect(Buffer.compare(first, second)).toBe(0);
  });

  test.each(kinds)('of a %s has nothing in it that a strict reader refuses', async (_, document) => {
    expect(findPackageFaults(await buildDocx(layOutDocument(document)))).toEqual([]);
  });

  test('puts the annex on a page across, with a head row that is repeated', async () => {
    const main =
      unzip(await buildDocx(layOutDocument(officialKinds.decision ?? buildOfficial({})))).get(
        'word/document.xml',
      ) ?? '';
    expect(main).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/u);
    expect(main.match(/<w:tblHeader\/>/gu)).toHaveLength(1);
  });

  test('keeps the last paragraph on the page of the signature', async () => {
    const main =
      unzip(await buildDocx(layOutDocument(officialKinds.plan ?? buildOfficial({})))).get(
        'word/document.xml',
      ) ?? '';
    const last = main.slice(0, main.indexOf('làm đầu mối./.')).lastIndexOf('<w:p>');
    expect(main.slice(last)).toMatch(/^<w:p><w:pPr>.{0,80}<w:keepNext\/>/u);
    expect(main.slice(main.lastIndexOf('<w:tbl>'))).toContain('<w:cantSplit/>');
  });
});

/** Labels as papers have them, in any order: lists that jump, start anew, hang below nothing. */
const labels = fc.constantFrom(
  'I.',
  'II.',
  'III.',
  '1.',
  '2.',
  '3.',
  '7.',
  '1.1.',
  '1.2.',
  '2.1.',
  '1.1.1.',
  'a)',
  'b)',
  'c)',
  'đ)',
  'e)',
  '-',
  '+',
  '*',
  '1)',
  '2)',
  'Điều 1.',
  'Điều 3.',
  'A.',
  'B.',
  '(1)',
  '(a)',
  '2a)',
  '01.',
);

test('numbers that Word counts are those of the text, in whatever order they come', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(labels, { minLength: 1, maxLength: 30 }), async (printed) => {
      const lines = printed.map((label, index) => `${label} Việc thứ ${index} được giao`);
      const document = buildOfficial({
        text: lines.join('\n\n'),
        issuer: [],
        number: null,
        date: null,
        kind: null,
        subject: [],
      });
      const bytes = await buildDocx(layOutDocument(document));
      expect(findPackageFaults(bytes)).toEqual([]);
      const read = readDocx(bytes);
      if (!read.ok) throw new Error(read.reason.code);
      const wanted = document.body.map((block) => (block.kind === 'paragraph' ? block.text : ''));
      expect([...paragraphsOf(read.value)].map(({ text }) => text)).toEqual(wanted);
    }),
    { numRuns: 150 },
  );
});

function unzip(bytes: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}
