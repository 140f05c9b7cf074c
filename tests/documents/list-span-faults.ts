import type { TextSpan } from '#kernel/base/text-span.ts';
import type { DocumentTree } from '#kernel/document/model/document-tree.ts';
import { paragraphsOf } from '#kernel/document/model/walk-document.ts';
import { parseSymbol } from '#kernel/extraction/references/document-symbol.ts';
import { lowerText } from '#kernel/language/fold-text.ts';
import type { PlanDraft, Source } from '#kernel/plan-draft/plan-draft.ts';
import { parseDate } from '#kernel/time/parse-date.ts';
import { findDaysOfYear } from '#kernel/time/parse-date-day-of-year.ts';

/** The form in which a value and its words are the same: one space, no capitals, no closing mark. */
const normal = (words: string): string =>
  lowerText(words.normalize('NFC'))
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/(?<![\s.;,])[\s.;,]+$/u, '');

/** Checks one value against the words at its spans. */
type Check = (path: string, source: Source, isSaid: (words: readonly string[]) => boolean) => void;

/**
 * Lists every value of a draft, nested ones too, that has no words in its document or whose words do not say it; empty
 * when all is well. A draft of a PDF must also name the page of each.
 */
export function listSpanFaults(tree: DocumentTree, draft: PlanDraft): string[] {
  const paragraphs = new Map([...paragraphsOf(tree)].map((paragraph) => [paragraph.id, paragraph]));
  const faults: string[] = [];
  const wordsAt = (path: string, { block, start, end, page }: TextSpan): string => {
    const paragraph = paragraphs.get(block);
    const isInside = paragraph !== undefined && start >= 0 && start < end && end <= paragraph.text.length;
    if (!isInside) faults.push(`${path}: nothing stands at ${block} ${start}-${end}`);
    else if (page !== paragraph.page || (tree.format === 'pdf' && page === null))
      faults.push(`${path}: ${block} is not on page ${page}`);
    return paragraph?.text.slice(start, end) ?? '';
  };
  const check: Check = (path, source, isSaid) => {
    if (source.length === 0) {
      faults.push(`${path}: points at no words`);
      return;
    }
    const words = source.map((span) => wordsAt(path, span));
    if (!isSaid(words)) faults.push(`${path}: its words are ${JSON.stringify(words)}`);
  };
  checkTexts(draft, '', check);
  checkTimes(draft, check);
  checkReferences(draft, check);
  checkLists(draft, check);
  checkReporting(draft, check);
  return faults;
}

const says = (value: string) => (words: readonly string[]) => normal(words.join(' ')) === normal(value);

/** Values that are their words: `text` or `title` beside a source, wherever they stand. */
function checkTexts(value: unknown, path: string, check: Check): void {
  if (typeof value !== 'object' || value === null || /\.(?:findings|time)$/u.test(path)) return;
  if (path === '.document.date') return;
  const { source, text, title } = value as { source?: Source; text?: unknown; title?: unknown };
  const printed = text ?? title;
  if (source !== undefined && typeof printed === 'string' && path !== '.document.number')
    check(`${path} ${JSON.stringify(printed)}`, source, says(printed));
  for (const [name, part] of Object.entries(value))
    if (name !== 'source') checkTexts(part, `${path}.${name}`, check);
}

function checkTimes({ document, tasks }: PlanDraft, check: Check): void {
  const { number, date, year } = document;
  if (number !== null)
    check(
      'number',
      number.source,
      (words) => parseSymbol(words.join('').replace(/[\s.…_]+/gu, ''))?.text === number.text,
    );
  if (date !== null) check('date', date.source, (words) => parseDate(words.join(' '))?.iso === date.text);
  if (year !== null) check('year', year.source, says(String(year.value)));
  tasks.forEach(({ time }, at) => {
    const isTold = time.text !== null || time.from !== null || time.to !== null || time.until !== null;
    if (isTold || time.source.length > 0) check(`task ${at + 1} time`, time.source, says(time.text ?? ''));
  });
}

function checkReferences({ references }: PlanDraft, check: Check): void {
  for (const { symbol, kind, date, source } of references) {
    check(`reference ${symbol}`, source, (words) => {
      const isDated = date === null || parseDate(words.at(-1) ?? '')?.iso === date;
      const isNamed = kind === null || [normal(kind), normal(symbol)].includes(normal(words[1] ?? ''));
      return parseSymbol(words[0] ?? '')?.text === symbol && isNamed && isDated;
    });
  }
}

function checkLists({ recipients, occasions }: PlanDraft, check: Check): void {
  for (const { name, purpose, source } of recipients) {
    check(
      `recipient ${name}`,
      source,
      ([who, why]) =>
        says(name)([who ?? '']) && (purpose === null || initials(why ?? '') === initials(purpose)),
    );
  }
  for (const { name, ordinal, date, anniversary, source } of occasions) {
    check(`occasion ${name}`, source, ([title, ...rest]) => {
      const said = rest.join(' ');
      const isYear = (day: string | null) => day === null || said.includes(day.slice(0, 4));
      const isOrdinal = ordinal === null || new RegExp(`(?<!\\d)0?${ordinal}(?!\\d)`, 'u').test(said);
      return (
        says(name)([title ?? '']) &&
        isYear(date) &&
        isOrdinal &&
        (isYear(anniversary) || isSum(date, ordinal, anniversary))
      );
    });
  }
}

/** The year of an anniversary that is not printed is that of the event and its ordinal. */
function isSum(date: string | null, ordinal: number | null, anniversary: string | null): boolean {
  return Number(date?.slice(0, 4)) + (ordinal ?? 0) === Number(anniversary?.slice(0, 4));
}

/** `báo cáo`, `để b/c` and `b/c` are one purpose. */
function initials(words: string): string {
  const own = normal(words)
    .split(/[\s/]+/u)
    .filter((word) => word !== 'để' && word !== '');
  return own.map((word) => word.charAt(0)).join('');
}

function checkReporting({ reporting }: PlanDraft, check: Check): void {
  for (const [at, { from, to, via, due, source }] of reporting.entries()) {
    check(`reporting ${at + 1}`, source, (said) => {
      const words = said.map(normal);
      const isNamed = [to, via].every((body) => body === null || words.includes(normal(body)));
      const isFrom = from === null || words.join(' ').includes(normal(from.split(',')[0] ?? ''));
      return (
        isNamed &&
        isFrom &&
        (due === null || words.some((one) => findDaysOfYear(one).some(({ iso }) => iso === due)))
      );
    });
  }
}
