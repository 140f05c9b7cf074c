import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { DocumentTree } from '#kernel/document/model/document-tree.ts';
import { paragraphsOf } from '#kernel/document/model/walk-document.ts';
import { readText } from '#kernel/document/readers/text/read-text.ts';
import { extractPlan } from '#kernel/extraction/extract-plan.ts';
import { parseSymbol } from '#kernel/extraction/references/document-symbol.ts';
import { lowerText } from '#kernel/language/fold-text.ts';
import type { PlanDraft, Source } from '#kernel/plan-draft/plan-draft.ts';
import { parseDate } from '#kernel/time/parse-date.ts';
import { findDaysOfYear } from '#kernel/time/parse-date-day-of-year.ts';

const folders = ['../../samples/plans/', './forms/', './layouts/'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);
const samples = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => /\.(?:txt|md)$/u.test(file))
    .map((file) => [file, readFileSync(`${folder}${file}`, 'utf8')] as const),
);

/** The form in which a value and its words are the same: one space, no capitals, no closing mark. */
const normal = (words: string) =>
  lowerText(words.normalize('NFC'))
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\s.;,]+$/u, '');

describe.each(samples)('every value of %s points at its words:', (_file, text) => {
  const tree = readText(text);
  const draft = extractPlan(tree);
  const said = (source: Source) => source.map((span) => wordsAt(tree, span)).join(' ');

  test('texts of the document', () => {
    for (const { text: value, source } of sourcedTexts(draft)) {
      expect([value, source.length > 0]).toEqual([value, true]);
      expect(normal(said(source))).toBe(normal(value));
    }
  });

  test('number, date and year', () => {
    const { number, date, year } = draft.document;
    if (number) expect(parseSymbol(said(number.source).replace(/[\s.…_]+/gu, ''))?.text).toBe(number.text);
    if (date) expect(parseDate(said(date.source))?.iso).toBe(date.text);
    if (year) expect(said(year.source)).toBe(String(year.value));
  });

  test('cited documents', () => {
    for (const { symbol, kind, date, source } of draft.references) {
      const words = source.map((span) => wordsAt(tree, span));
      expect(parseSymbol(words[0] ?? '')?.text).toBe(symbol);
      if (kind !== null) expect([normal(kind), normal(symbol)]).toContain(normal(words[1] ?? ''));
      if (date !== null) expect(parseDate(words.at(-1) ?? '')?.iso).toBe(date);
    }
  });

  test('recipients, anniversaries and reporting', () => {
    for (const { name, source } of draft.recipients)
      expect(normal(wordsAt(tree, source[0]))).toBe(normal(name));
    for (const { name, source } of draft.occasions)
      expect(normal(wordsAt(tree, source[0]))).toBe(normal(name));
    for (const { from, to, via, due, source } of draft.reporting) {
      const words = source.map((span) => normal(wordsAt(tree, span)));
      for (const body of [to, via]) if (body !== null) expect(words).toContain(normal(body));
      if (from !== null) expect(normal(words.join(' '))).toContain(normal(from.split(',')[0] ?? ''));
      if (due !== null)
        expect(words.flatMap((word) => findDaysOfYear(word).map(({ iso }) => iso))).toContain(due);
    }
  });
});

function sourcedTexts({ document, tasks, duties, funding, organizations }: PlanDraft) {
  const { type, place, subject, issuer, signer } = document;
  const head = [
    type,
    place,
    subject,
    issuer,
    signer?.authority,
    signer?.capacity,
    signer?.title,
    signer?.name,
  ];
  const bodies = tasks.flatMap(({ lead, coordinate, advise }) => [...lead, ...coordinate, ...advise]);
  return [...head, ...bodies, ...duties.flatMap(({ body }) => body), ...funding, ...organizations].filter(
    (value) => value !== null && value !== undefined,
  );
}

function wordsAt(tree: DocumentTree, span: Source[number] | undefined): string {
  const paragraph = [...paragraphsOf(tree)].find(({ id }) => id === span?.block);
  return paragraph?.text.slice(span?.start, span?.end) ?? '';
}
