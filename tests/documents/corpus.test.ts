import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readText } from '#kernel/document/readers/text/read-text.ts';
import { extractPlan } from '#kernel/extraction/extract-plan.ts';
import { printDraft } from '#kernel/plan-draft/print-draft.ts';
import { type GoldenDocument, mutateDocument } from './mutate-document.ts';

/** Real plans with hand-made golds; they live beside the repository, never in it. */
const corpus = fileURLToPath(new URL('../../../shared/corpus', import.meta.url));
const scorer = join(corpus, 'score.py');
const absent = whatIsAbsent();
const SEEDS = [1, 2, 3, 4, 5, 6, 7, 13];
const BAR = 0.97;

interface Score {
  readonly macro: number;
  readonly tasks: { readonly p: number; readonly r: number };
}

const title =
  absent === null ? 'plans as they reach an office' : `plans as they reach an office (not read: ${absent})`;

describe(title, () => {
  test.skipIf(absent !== null)('are understood as their golds say', () => {
    expectGoodScores(score(readCorpus()));
  });

  test.skipIf(absent !== null).each(SEEDS)(
    'are understood as well about other places, years and numbers, in another print (seed %i)',
    (seed) => {
      const documents = readCorpus();
      const changed = [...documents].map(
        ([name, document]) => [name, mutateDocument(document, seed)] as const,
      );
      expectGoodScores(score(new Map(changed)));
    },
  );
});

function whatIsAbsent(): string | null {
  if (!existsSync(scorer)) return '../shared/corpus is not beside this repository';
  if (spawnSync('python3', ['--version']).status !== 0) return 'there is no python3 to run score.py';
  return null;
}

function readCorpus(): Map<string, GoldenDocument> {
  const names = readdirSync(join(corpus, 'gold')).map((file) => file.replace(/\.json$/u, ''));
  return new Map(
    names.map((name) => [
      name,
      {
        text: readFileSync(join(corpus, 'texts', `${name}.txt`), 'utf8'),
        gold: JSON.parse(readFileSync(join(corpus, 'gold', `${name}.json`), 'utf8')),
      },
    ]),
  );
}

function score(documents: ReadonlyMap<string, GoldenDocument>): Record<string, Score> {
  const folder = mkdtempSync(join(tmpdir(), 'nhipcau-corpus-'));
  try {
    for (const part of ['gold', 'read']) mkdirSync(join(folder, part));
    for (const [name, { text, gold }] of documents) {
      const read = printDraft(extractPlan(readText(text)), `${name}.txt`, { spans: false });
      writeFileSync(join(folder, 'gold', `${name}.json`), JSON.stringify(gold));
      writeFileSync(join(folder, 'read', `${name}.json`), JSON.stringify(read));
    }
    const printed = execFileSync('python3', [scorer, join(folder, 'gold'), join(folder, 'read'), '--json'], {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    return JSON.parse(printed).documents;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function expectGoodScores(scores: Readonly<Record<string, Score>>): void {
  expect(Object.keys(scores)).not.toHaveLength(0);
  for (const [name, { macro, tasks }] of Object.entries(scores)) {
    expect.soft(macro, `${name}: macro`).toBeGreaterThanOrEqual(BAR);
    expect.soft([tasks.p, tasks.r], `${name}: tasks found`).toEqual([1, 1]);
  }
}
