import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { DocumentTree } from '#kernel/document/model/document-tree.ts';
import { readDocx } from '#kernel/document/readers/docx/read-docx.ts';
import { readPdfPages } from '#kernel/document/readers/pdf/read-pdf-pages.ts';
import { readText } from '#kernel/document/readers/text/read-text.ts';
import { extractPlan } from '#kernel/extraction/extract-plan.ts';
import { openPdf } from '#platform/pdf-in/open-pdf.ts';
import * as layouts from '#testing/plan-layouts.ts';
import { listSpanFaults } from './list-span-faults.ts';
import { printAsDocx, printAsPdf } from './print-tree-anew.ts';

/** The last of them lives beside the repository, never in it; without it the others are read alone. */
const folders = ['../../samples/plans/', './forms/', './layouts/', '../../../shared/corpus/texts/']
  .map((path) => fileURLToPath(new URL(path, import.meta.url)))
  .filter((folder) => existsSync(folder));
const documents: readonly (readonly [name: string, text: string])[] = [
  ...Object.entries(layouts),
  ...folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => /\.(?:txt|md)$/u.test(file))
      .map((file) => [file, readFileSync(`${folder}${file}`, 'utf8')] as const),
  ),
];

function faultsOf(tree: DocumentTree): string[] {
  return listSpanFaults(tree, extractPlan(tree));
}

describe.each(documents)('every value of %s points at its words', (_name, text) => {
  const tree = readText(text);

  test('as text', () => {
    expect(faultsOf(tree)).toEqual([]);
  });

  test('as a Word file', () => {
    const read = readDocx(printAsDocx(tree));
    if (!read.ok) throw new Error(read.reason.code);
    expect(faultsOf(read.value)).toEqual([]);
  });

  test('as a PDF, page and all', async () => {
    const opened = await openPdf(printAsPdf(tree));
    if (!opened.ok) throw new Error(opened.reason.code);
    expect(faultsOf(readPdfPages(opened.value))).toEqual([]);
  });
});

describe('a value without its words is noticed', () => {
  const tree = readText(layouts.TABLE_LAYOUT);
  const draft = extractPlan(tree);
  const [task, ...others] = draft.tasks;
  if (task === undefined) throw new Error('no task');

  test('when it points nowhere', () => {
    const lost = { ...draft, tasks: [{ ...task, time: { ...task.time, source: [] } }, ...others] };
    expect(listSpanFaults(tree, lost)).toEqual(['task 1 time: points at no words']);
  });

  test('when its words are others', () => {
    const [lead] = task.lead;
    const wrong = { ...task, lead: [{ text: 'Sở Y tế', source: lead?.source ?? [] }] };
    const faults = listSpanFaults(tree, { ...draft, tasks: [wrong, ...others] });
    expect(faults).toEqual([
      '.tasks.0.lead.0 "Sở Y tế": its words are ["Báo và phát thanh, truyền hình tỉnh"]',
    ]);
  });

  test('when it points behind its paragraph', () => {
    const funding = [{ text: 'x', source: [{ block: 'p1', start: 0, end: 9999, page: null }] }];
    expect(listSpanFaults(tree, { ...draft, funding })[0]).toBe(
      '.funding.0 "x": nothing stands at p1 0-9999',
    );
  });
});
