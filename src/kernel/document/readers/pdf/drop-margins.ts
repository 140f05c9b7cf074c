import { leastOf } from '#kernel/base/extremes.ts';
import type { PdfLine } from './gather-lines.ts';
import type { PdfPage, PdfRule } from './pdf-page.ts';

/** Words that stood outside the running text, and where. */
export interface OutsideWords {
  readonly place: 'header' | 'footer' | 'footnote';
  readonly text: string;
  /** The first page on which they stood. */
  readonly page: number;
}

/** The lines of all pages that belong to the running text, and what stood around it. */
export interface RunningText {
  readonly lines: readonly PdfLine[];
  readonly outside: readonly OutsideWords[];
}

/** Share of the page at its head and at its foot where numbers and repeated lines stand. */
const MARGIN = 0.085;
/** The number of a page: `3`, `- 3 -`, `Trang 3/12`. */
export const PAGE_NUMBER = /^[-–—]?\s?(?:trang\s)?\d{1,3}(?:\s?\/\s?\d{1,3})?\s?[-–—]?$/iu;
/** Notes are printed smaller than the text that they explain. */
const NOTE_SIZE = 0.93;
/** `1 …`, `[2] …`, `* …`: the first line of a note. */
const OPENS_NOTE = /^[[(]?[\d*]/u;

/** Leaves out page numbers, lines repeated at the head or foot of pages, and notes below a short rule. */
export function dropMargins(lines: readonly PdfLine[], pages: readonly PdfPage[]): RunningText {
  const repeated = findRepeated(lines, pages);
  const outside: OutsideWords[] = [];
  const keep = (place: OutsideWords['place'], text: string, page: number): void => {
    if (!outside.some((known) => known.place === place && known.text === text))
      outside.push({ place, text, page });
  };
  const noteRules = pages.map((page, at) => findNoteRule(page, lines, at + 1));
  const kept = lines.filter((line) => {
    const page = pages[line.page - 1] as PdfPage;
    const place = marginOf(line, page);
    if (place !== null && PAGE_NUMBER.test(line.text)) return false;
    if (place !== null && repeated.has(keyOf(place, line.text))) {
      keep(place, line.text, line.page);
      return false;
    }
    const noteRule = noteRules[line.page - 1] ?? null;
    if (noteRule === null || line.baseline < noteRule) return true;
    const last = outside.at(-1);
    const goesOn = last?.place === 'footnote' && last.page === line.page && !OPENS_NOTE.test(line.text);
    if (goesOn) outside[outside.length - 1] = { ...last, text: `${last.text} ${line.text}` };
    else outside.push({ place: 'footnote', text: line.text, page: line.page });
    return false;
  });
  return { lines: kept, outside };
}

function marginOf(line: PdfLine, page: PdfPage): 'header' | 'footer' | null {
  if (line.baseline < page.height * MARGIN) return 'header';
  return line.baseline > page.height * (1 - MARGIN) ? 'footer' : null;
}

/** Lines that stand at the same end of at least half of the pages, numbers aside. */
function findRepeated(lines: readonly PdfLine[], pages: readonly PdfPage[]): Set<string> {
  const seenOn = new Map<string, Set<number>>();
  for (const line of lines) {
    const place = marginOf(line, pages[line.page - 1] as PdfPage);
    if (place === null) continue;
    const key = keyOf(place, line.text);
    seenOn.set(key, (seenOn.get(key) ?? new Set()).add(line.page));
  }
  const least = Math.max(2, Math.floor(pages.length / 2));
  return new Set([...seenOn].filter(([, seen]) => seen.size >= least).map(([key]) => key));
}

function keyOf(place: string, text: string): string {
  return `${place} ${text.replace(/\d+/gu, '0')}`;
}

/** Height of the short rule at the left edge below which nothing but small print stands; null without one. */
function findNoteRule(page: PdfPage, lines: readonly PdfLine[], number: number): number | null {
  const own = lines.filter((line) => line.page === number);
  const left = leastOf(own.map((line) => line.left));
  const isCandidate = (rule: PdfRule): boolean =>
    rule.top === rule.bottom &&
    rule.top > page.height * 0.4 &&
    rule.right - rule.left < page.width * 0.4 &&
    Math.abs(rule.left - left) < 12;
  for (const rule of page.rules.filter(isCandidate)) {
    const above = own.filter((line) => line.baseline < rule.top).map((line) => line.size);
    const below = own.filter((line) => line.baseline > rule.top && marginOf(line, page) !== 'footer');
    const usual = above.sort((one, other) => one - other)[Math.floor(above.length / 2)] ?? 0;
    const first = below[0]?.text ?? '';
    const isNote = OPENS_NOTE.test(first) && below.every((line) => line.size < usual * NOTE_SIZE);
    if (below.length > 0 && isNote) return rule.top;
  }
  return null;
}
