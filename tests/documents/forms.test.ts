import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readText } from '#kernel/document/readers/text/read-text.ts';
import { extractPlan } from '#kernel/extraction/extract-plan.ts';
import { printDraft } from '#kernel/plan-draft/print-draft.ts';

/** Invented papers in the forms of letters, decisions, notices, Party papers, drafts and fragments, each with what it says. */
const folder = fileURLToPath(new URL('./forms/', import.meta.url));
const cases = readdirSync(folder)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => file.replace(/\.txt$/u, ''));

test.each(cases)('the form of a %s is read', (name) => {
  const text = readFileSync(`${folder}${name}.txt`, 'utf8');
  const expected = JSON.parse(readFileSync(`${folder}${name}.json`, 'utf8'));
  expect(printDraft(extractPlan(readText(text)), `${name}.txt`, { spans: false })).toMatchObject(expected);
});
