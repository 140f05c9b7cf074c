import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readText } from '#kernel/document/readers/text/read-text.ts';
import { extractPlan } from '#kernel/extraction/extract-plan.ts';
import { printDraft } from '#kernel/plan-draft/print-draft.ts';

/** Invented plans, one for each layout of assignment, each with its tasks and what a clerk is told to look at. */
const folder = fileURLToPath(new URL('./layouts/', import.meta.url));
const layouts = readdirSync(folder)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => file.replace(/\.txt$/u, ''));

test.each(layouts)('work is read where a plan gives it by %s', (name) => {
  const { look, ...expected } = JSON.parse(readFileSync(`${folder}${name}.json`, 'utf8'));
  const draft = extractPlan(readText(readFileSync(`${folder}${name}.txt`, 'utf8')));
  expect(printDraft(draft, `${name}.txt`, { spans: false })).toMatchObject(expected);
  const codes = new Set(draft.findings.map(({ code }) => code));
  // These pages show where work stands; what their heads leave out is shown elsewhere.
  codes.delete('head-incomplete');
  expect([...codes].sort()).toEqual(look);
});
