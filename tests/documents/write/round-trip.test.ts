import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test, vi } from 'vitest';
import { composeDocument, parseWritable } from '#kernel/composition/compose-document.ts';
import { composeFromTree } from '#kernel/composition/compose-from-tree.ts';
import { layOutDocument } from '#kernel/document/layout/lay-out-document.ts';
import type { Layout } from '#kernel/document/layout/layout.ts';
import { printDraft } from '#kernel/plan-draft/print-draft.ts';
import { readDocumentFile } from '#reading/read-document-file.ts';
import type { ReadingOutcome } from '#reading/reading-outcome.ts';
import { writeDocument } from '#writing/write-document.ts';

type Read = Extract<ReadingOutcome, { kind: 'read' }>;

vi.setConfig({ testTimeout: 120_000 });

const samples = fileURLToPath(new URL('../../../samples/plans', import.meta.url));
/** Real plans live beside the repository, never in it. */
const corpus = fileURLToPath(new URL('../../../../shared/corpus/texts', import.meta.url));
const hasCorpus = existsSync(corpus);

describe('what was written is read as what it was written from', () => {
  for (const file of readdirSync(samples)) {
    test.each(['docx', 'pdf'] as const)(`${file} as %s`, (format) =>
      comeBack(path.join(samples, file), format),
    );
  }
});

const realPlans = hasCorpus
  ? readdirSync(corpus)
  : ['not read: ../shared/corpus is not beside this repository'];

describe('real plans too', () => {
  test.skipIf(!hasCorpus).each(realPlans)('%s as docx', (file) => comeBack(path.join(corpus, file), 'docx'));
  test.skipIf(!hasCorpus).each(realPlans)('%s as pdf', (file) => comeBack(path.join(corpus, file), 'pdf'));
});

describe('a plan of tasks without its prose', () => {
  test.each(readdirSync(samples))('%s keeps its head, tasks, duties and recipients', async (file) => {
    const read = await readFile(path.join(samples, file));
    const printed = printDraft(read.draft, file, { spans: false });
    const input = parseWritable(JSON.parse(JSON.stringify(printed)));
    if (!input.ok) throw new Error(JSON.stringify(input.reason));
    const { document, omissions } = composeDocument(input.value);
    expect(omissions.map(({ code }) => code)).toContain('closing');
    const back = printDraft((await readBack(layOutDocument(document), 'docx')).draft, file, { spans: false });
    const kept = ['document', 'sections', 'tasks', 'duties', 'recipients'] as const;
    expect(kept.map((part) => [part, back[part]])).toEqual(kept.map((part) => [part, printed[part]]));
  });
});

async function comeBack(file: string, format: 'docx' | 'pdf'): Promise<void> {
  const read = await readFile(file);
  const layout = layOutDocument(composeFromTree(read.tree, read.draft));
  const back = await readBack(layout, format);
  expect(printDraft(back.draft, 'same', { spans: false })).toEqual(
    printDraft(read.draft, 'same', { spans: false }),
  );
}

async function readFile(file: string): Promise<Read> {
  return expectRead(await readDocumentFile({ bytes: readFileSync(file), name: path.basename(file) }));
}

async function readBack(layout: Layout, format: 'docx' | 'pdf'): Promise<Read> {
  const bytes = await writeDocument({ layout, format });
  return expectRead(await readDocumentFile({ bytes, name: `written.${format}` }));
}

function expectRead(outcome: ReadingOutcome): Read {
  if (outcome.kind !== 'read') throw new Error(JSON.stringify(outcome));
  return outcome;
}
