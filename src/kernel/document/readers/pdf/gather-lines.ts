import { appendAll } from '#kernel/base/append-all.ts';
import { greatestOf, leastOf } from '#kernel/base/extremes.ts';
import { detectLabel } from '#kernel/language/detect-label.ts';
import type { PdfTextItem } from './pdf-page.ts';
import { type StyledText, StyledTextBuilder } from './styled-text.ts';

/** One printed line, or the part of it that stands in one column. */
export interface PdfLine extends StyledText {
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  /** Width of the first word, to judge whether it would have found room at the end of the line before. */
  readonly firstWidth: number;
  readonly page: number;
  /** How many gaps as wide as those between columns are left inside. */
  readonly wideGaps: number;
}

/** Words whose baselines lie closer than this share of their size stand on one line. */
const SAME_LINE = 0.35;
/** Raised numbers are smaller than this share of the words beside them, and lifted by up to that one. */
const RAISED_SIZE = 0.75;
const RAISED = 0.55;
/** Words of one font and line differ by less: only by rounding. */
const SAME_STRIP = 0.1;
/** A gap wider than this many sizes parts columns. */
const COLUMN_GAP = 1.1;
/** A number or dash set off by a tab belongs to what follows it, unless the gap is wider than this. */
const LABEL_GAP = 4;
/** A gap wider than this share of the size is a space, printed or not. */
const SPACE_GAP = 0.15;
/** In a line stretched to both edges every gap is wide; a gap parts columns when it is this much wider than the others. */
const STRETCH = 2.2;

/** Puts words into lines by their baselines, and cuts a line where a gap parts two columns; in reading order. */
export function gatherLines(items: readonly PdfTextItem[], page: number): PdfLine[] {
  return groupRows(items.filter((item) => item.text !== '' && item.size > 0)).flatMap((row) =>
    cutRow(row).flatMap((part) => {
      const line = makeLine(part, page);
      return line === null ? [] : [line];
    }),
  );
}

/** Words of one line are sorted in whole: a word must not leave its line for a larger one that stands near. */
export function groupRows(items: readonly PdfTextItem[]): PdfTextItem[][] {
  const sorted = [...items].sort((one, other) => one.baseline - other.baseline);
  const strips: PdfTextItem[][] = [];
  for (const item of sorted) {
    const strip = strips.at(-1);
    if (strip !== undefined && item.baseline - baseOf(strip) <= SAME_STRIP * item.size) strip.push(item);
    else strips.push([item]);
  }
  const rows: PdfTextItem[][] = [];
  for (const strip of strips) {
    const row = rows.at(-1);
    const sizes = [sizeOf(strip), row === undefined ? 0 : sizeOf(row)];
    const isRaised = leastOf(sizes) < RAISED_SIZE * greatestOf(sizes);
    const reach = (isRaised ? RAISED : SAME_LINE) * greatestOf(sizes);
    if (row !== undefined && baseOf(strip) - baseOf(row) <= reach) appendAll(row, strip);
    else rows.push([...strip]);
  }
  for (const row of rows) row.sort((one, other) => one.x - other.x);
  return rows;
}

/** The highest baseline: items come sorted by it. */
function baseOf(sorted: readonly PdfTextItem[]): number {
  return (sorted[0] as PdfTextItem).baseline;
}

interface Gap {
  /** The item before which it lies. */
  readonly at: number;
  readonly width: number;
  readonly parts: boolean;
  readonly isFar: boolean;
}

function cutRow(row: readonly PdfTextItem[]): PdfTextItem[][] {
  const gaps = findGaps(row);
  const widths = gaps.map((gap) => gap.width).sort((one, other) => one - other);
  const usual = widths[Math.floor((widths.length - 1) / 2)] ?? 0;
  const parts: PdfTextItem[][] = [];
  let start = 0;
  for (const gap of gaps) {
    const isStretched = widths.length > 2 && gap.width < usual * STRETCH;
    const before = row.slice(start, gap.at);
    if (!gap.parts || isStretched || (!gap.isFar && isLoneLabel(before))) continue;
    parts.push(before);
    start = gap.at;
  }
  parts.push(row.slice(start));
  return parts;
}

function findGaps(row: readonly PdfTextItem[]): Gap[] {
  const gaps: Gap[] = [];
  let before: PdfTextItem | null = null;
  row.forEach((item, at) => {
    if (item.text.trim() === '') return;
    if (before !== null) {
      const width = item.x - (before.x + before.width);
      const isSure = !/\p{M}$/u.test(before.text) && !isBlankToFill(before.text, item.text);
      const parts = isSure && width > COLUMN_GAP * item.size;
      if (width > SPACE_GAP * item.size)
        gaps.push({ at, width, parts, isFar: width > LABEL_GAP * item.size });
    }
    if (before === null || item.x + item.width > before.x + before.width) before = item;
  });
  return gaps;
}

/** Room left for a number or a day that is written in by hand: `Số:      /KH-UBND`, `ngày     tháng 3`. */
function isBlankToFill(before: string, next: string): boolean {
  return (
    /(?:số\s?:?|ngày|tháng)\s*$/iu.test(before.normalize('NFC')) &&
    /^\s*(?:\/|-|tháng|năm)/iu.test(next.normalize('NFC'))
  );
}

function isLoneLabel(items: readonly PdfTextItem[]): boolean {
  const text = items
    .map((item) => item.text)
    .join('')
    .trim();
  return detectLabel(text)?.end === text.length;
}

function makeLine(items: readonly PdfTextItem[], page: number): PdfLine | null {
  const shown = items.filter((item) => item.text.trim() !== '');
  const first = shown[0];
  if (first === undefined) return null;
  const text = new StyledTextBuilder();
  let right = first.x;
  for (const item of items) {
    const words = plainText(item.text);
    if (needsSpace(text.tail, words, item.x - right, item.size)) text.addSpace();
    text.add(words, item.bold, item.italic);
    right = Math.max(right, item.x + item.width);
  }
  const styled = text.finish();
  if (styled.text === '') return null;
  const end = greatestOf(shown.map((item) => item.x + item.width));
  return {
    ...styled,
    left: first.x,
    right: end,
    baseline: first.baseline,
    size: sizeOf(shown),
    firstWidth:
      ((end - first.x) * weighLetters(/^\S+/u.exec(styled.text)?.[0] ?? '')) / weighLetters(styled.text),
    page,
    wideGaps: findGaps(items).filter((gap) => gap.parts).length,
  };
}

/** About how wide the letters of a text are together, in small letters. */
function weighLetters(text: string): number {
  let weight = 0;
  for (const letter of text.normalize('NFC')) {
    if (/[iljtfrI.,;:'’!|()\s-]/u.test(letter)) weight += 0.65;
    else if (/[\p{Lu}mw%]/u.test(letter)) weight += 1.45;
    else weight += 1;
  }
  return weight;
}

/** Combining marks have no width of their own: the gap behind one is the rest of its letter, never a space. */
function needsSpace(before: string, next: string, gap: number, size: number): boolean {
  return gap > SPACE_GAP * size && !/\p{M}$/u.test(before) && !/^\p{M}/u.test(next);
}

/** The size of most of the letters. */
export function sizeOf(items: readonly PdfTextItem[]): number {
  const weights = new Map<number, number>();
  for (const { size, text } of items) weights.set(size, (weights.get(size) ?? 0) + text.trim().length);
  return [...weights].reduce((best, one) => (one[1] > best[1] ? one : best), [0, -1])[0];
}

/** Signs that fonts of symbols keep among the numbers free for private use, as DOCX files do. */
const symbols = new Map([
  ['\uf02d', '-'],
  ['\uf0b7', '•'],
  ['\uf0a7', '▪'],
  ['\uf0d8', '➢'],
  ['\uf0fc', '✓'],
  ['\uf06f', '□'],
  ['\uf0a8', '□'],
]);

/** Spaces of any width become a space; letters tied into one sign are letters again; what cannot be seen goes. */
function plainText(text: string): string {
  return text
    .replace(/[\ufb00-\ufb06]/gu, (tied) => tied.normalize('NFKC'))
    .replace(/[\uf000-\uf0ff]/gu, (sign) => symbols.get(sign) ?? sign)
    .replace(/[\s\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}\ufffe\uffff]/gu, '')
    .replace(/[\u2010\u2011]/gu, '-');
}

/** Puts what stands at one height into one line again. */
export function mergeRows(lines: readonly PdfLine[]): PdfLine[] {
  const rows: PdfLine[] = [];
  for (const line of [...lines].sort((one, other) => one.baseline - other.baseline)) {
    const row = rows.at(-1);
    if (row === undefined || line.baseline - row.baseline > SAME_LINE * Math.max(line.size, row.size)) {
      rows.push(line);
      continue;
    }
    const [first, second] = row.left < line.left ? [row, line] : [line, row];
    const text = new StyledTextBuilder();
    text.addStyled(first);
    text.addSpace();
    text.addStyled(second);
    rows[rows.length - 1] = {
      ...first,
      ...text.finish(),
      right: Math.max(row.right, line.right),
      wideGaps: row.wideGaps + line.wideGaps + 1,
    };
  }
  return rows;
}
