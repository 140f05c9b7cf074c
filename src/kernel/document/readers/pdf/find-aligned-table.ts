import { detectLabel } from '#kernel/language/detect-label.ts';
import { foldText } from '#kernel/language/fold-text.ts';
import { gatherLines, groupRows, type PdfLine } from './gather-lines.ts';
import type { PdfTextItem } from './pdf-page.ts';
import type { PdfTable, PdfTableRow } from './read-grid.ts';

/** A table that nobody drew: its cells stand in columns below a row that names them. */
export interface AlignedTable {
  readonly table: PdfTable;
  readonly items: readonly PdfTextItem[];
  /** Where it begins. */
  readonly top: number;
  /** The paper between its columns, and its last number, by which the next page goes on. */
  readonly strips: readonly Strip[];
  readonly lastNumber: number;
}

/** What the columns of a plan's table are called, folded. */
const COLUMN_NAMES =
  /^(?:(?:so )?(?:stt|tt)\.?|(?:noi dung|nhiem vu|ten nhiem vu|hoat dong|cong viec|hang muc)(?:\s.*)?|(?:co quan|don vi|bo phan)?\s?(?:chu tri|phoi hop|thuc hien|tham muu)(?:\s.*)?|(?:co quan|don vi)|thoi (?:gian|han|diem)(?:\s.*)?|tien do(?:\s.*)?|san pham(?:\s.*)?|ket qua(?:\s.*)?|kinh phi(?:\s.*)?|ghi chu)$/u;
const NUMBER_COLUMN = /^(?:so )?(?:stt|tt)\.?$/u;
/** The number of a row, alone in the first column. */
const ROW_NUMBER = /^\d{1,3}(?:\.\d{1,2})?[.)]?$/u;
/** Words closer than this, in sizes, are one stretch of words; columns stand further apart. */
const WORD_GAP = 0.45;
/** How many lines above and below the one that names the numbers may bear names, the most first. */
const NAME_LINES = [
  [2, 2],
  [1, 2],
  [2, 1],
  [1, 1],
  [0, 2],
  [2, 0],
  [0, 1],
  [1, 0],
  [0, 0],
] as const;
/** Paper that must stay free between two columns, in points. */
const LEAST_STRIP = 3;
/** Rows of a table stand apart by this much more than the lines inside a cell. */
const ROW_GAP = 1.3;

interface Strip {
  readonly from: number;
  readonly to: number;
}

interface Row {
  readonly items: readonly PdfTextItem[];
  readonly baseline: number;
  readonly size: number;
}

/**
 * Finds tables without rules on a page, as far as the paper between their columns tells them for sure; one that the
 * page before left open goes on where its next number stands at the head of this page.
 */
export function findAlignedTables(
  items: readonly PdfTextItem[],
  page: number,
  before: AlignedTable | null,
): AlignedTable[] {
  const rows = groupRows(items.filter((item) => item.text.trim() !== '' && item.size > 0)).map(makeRow);
  const found: AlignedTable[] = [];
  let at = 0;
  const push = (read: ReadTable | null): void => {
    if (read === null) at += 1;
    else {
      found.push(read.found);
      at = read.end;
    }
  };
  const going = before === null ? -1 : findNextNumber(rows, before);
  const isNamed = rows.slice(0, Math.max(0, going)).some((_, above) => findNames(rows, above) !== null);
  if (before !== null && going >= 0 && !isNamed) {
    at = going;
    push(readRows(rows, { start: at, first: at, page }, before.strips));
  }
  while (at < rows.length) push(readNamed(rows, at, page));
  return found;
}

interface ReadTable {
  readonly found: AlignedTable;
  /** The row after its last. */
  readonly end: number;
}

function makeRow(items: readonly PdfTextItem[]): Row {
  const size = Math.max(...items.map((item) => item.size));
  return { items, baseline: (items[0] as PdfTextItem).baseline, size };
}

/** Where the number after the last one of a table stands, among the first rows of the next page. */
function findNextNumber(rows: readonly Row[], { strips, lastNumber }: AlignedTable): number {
  return rows
    .slice(0, 3)
    .findIndex((row) => narrow(strips, row) !== null && Number(numberOf(row, strips)) === lastNumber + 1);
}

/** A table that begins with the names of its columns around this row. */
function readNamed(rows: readonly Row[], at: number, page: number): ReadTable | null {
  const names = findNames(rows, at);
  if (names === null) return null;
  return readRows(rows, { start: names.start, first: names.end, page }, stripsBetween(names.names));
}

interface Place {
  readonly start: number;
  /** The first row below the names of the columns. */
  readonly first: number;
  readonly page: number;
}

function readRows(
  rows: readonly Row[],
  { start, first, page }: Place,
  between: readonly Strip[],
): ReadTable | null {
  const { strips, end } = narrowStrips(rows, start, first, between);
  const numbered = rows.findIndex((row, at) => at >= first && at < end && isNumbered(row, strips));
  const cuts = numbered < 0 ? null : findCuts(rows, first, end, strips);
  if (cuts === null || cuts[0] !== first) return null;
  const stop = findStop(rows, cuts.at(-1) as number, end, strips);
  const bounds = start < first ? [start, ...cuts, stop] : [...cuts, stop];
  const printed = bounds.slice(0, -1).map((from, index): PdfTableRow => {
    const inside = rows.slice(from, bounds[index + 1]).flatMap((row) => row.items);
    return { header: from < first, cells: cutCells(inside, strips, page) };
  });
  const items = rows.slice(start, stop).flatMap((row) => row.items);
  const columns = [
    Math.min(...items.map((item) => item.x)),
    ...strips.map(middleOf),
    Math.max(...items.map((item) => item.x + item.width)),
  ];
  const [top] = rows.slice(start);
  const numbers = rows.slice(first, stop).map((row) => Number.parseInt(numberOf(row, strips), 10));
  const lastNumber = numbers.filter((number) => !Number.isNaN(number)).at(-1) ?? Number.NaN;
  const table: PdfTable = { page, drawn: false, columns, rows: printed };
  return {
    found: { table, items, strips, lastNumber, top: (top as Row).baseline - (top as Row).size },
    end: stop,
  };
}

interface Stretch {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

/** Words of a row with no more than the room of a space between them. */
function stretchesOf(row: Row): Stretch[] {
  const stretches: { text: string; left: number; right: number }[] = [];
  for (const { text, x, width, size } of row.items) {
    const last = stretches.at(-1);
    if (last !== undefined && x - last.right < WORD_GAP * size) {
      last.text += x - last.right > 0.1 * size ? ` ${text.trim()}` : text.trim();
      last.right = Math.max(last.right, x + width);
    } else stretches.push({ text: text.trim(), left: x, right: x + width });
  }
  return stretches;
}

function stripsBetween(names: readonly Stretch[]): Strip[] {
  return names.slice(1).map((name, at) => ({ from: (names[at] as Stretch).right, to: name.left }));
}

function middleOf({ from, to }: Strip): number {
  return (from + to) / 2;
}

interface Names {
  readonly names: readonly Stretch[];
  readonly start: number;
  readonly end: number;
}

/** The names of columns around the row that names the column of numbers: on one to five lines. */
function findNames(rows: readonly Row[], at: number): Names | null {
  const [opener] = stretchesOf(rows[at] as Row);
  if (!NUMBER_COLUMN.test(foldText(opener?.text ?? '').trim())) return null;
  for (const [up, down] of NAME_LINES) {
    const [start, end] = [at - up, at + 1 + down];
    if (start < 0 || end > rows.length) continue;
    const inside = rows.slice(start, end);
    const isClose = indexes(start + 1, end).every(
      (row) => gapAbove(rows, row) < (rows[row] as Row).size * 1.7,
    );
    const names = stackStretches(inside.flatMap(stretchesOf));
    const isKnown = names.every(({ text }) => COLUMN_NAMES.test(foldText(text).trim()));
    if (isClose && isKnown && names.length > 2) return { names, start, end };
  }
  return null;
}

/** Stretches that stand below each other are one. */
function stackStretches(stretches: readonly Stretch[]): Stretch[] {
  const stacks: { text: string; left: number; right: number }[] = [];
  for (const { text, left, right } of stretches) {
    const stack = stacks.find((other) => left < other.right && other.left < right);
    if (stack === undefined) stacks.push({ text, left, right });
    else {
      stack.text += ` ${text}`;
      stack.left = Math.min(stack.left, left);
      stack.right = Math.max(stack.right, right);
    }
  }
  return stacks.sort((one, other) => one.left - other.left);
}

/** The paper that stays free between the columns, row by row, until a row stands across it. */
function narrowStrips(
  rows: readonly Row[],
  start: number,
  first: number,
  between: readonly Strip[],
): { strips: readonly Strip[]; end: number } {
  let strips = between;
  for (let at = start; at < rows.length; at += 1) {
    const next = at < first ? strips : narrow(strips, rows[at] as Row);
    if (next === null && !isGroupRow(rows, at, strips)) return { strips, end: at };
    strips = next ?? strips;
  }
  return { strips, end: rows.length };
}

function narrow(strips: readonly Strip[], row: Row): Strip[] | null {
  const narrowed = strips.map((strip) => {
    let free: Strip[] = [strip];
    for (const { left, right } of stretchesOf(row))
      free = free.flatMap(({ from, to }) =>
        right <= from || left >= to
          ? [{ from, to }]
          : [
              { from, to: left },
              { from: right, to },
            ],
      );
    return free.reduce((best, one) => (one.to - one.from > best.to - best.from ? one : best), {
      from: 0,
      to: 0,
    });
  });
  return narrowed.every(({ from, to }) => to - from >= LEAST_STRIP) ? narrowed : null;
}

/** `I. Tuyên truyền` across the table, with a numbered row soon below it. */
function isGroupRow(rows: readonly Row[], at: number, strips: readonly Strip[]): boolean {
  const [only, ...more] = stretchesOf(rows[at] as Row);
  if (only === undefined || more.length > 0 || only.text.length > 80) return false;
  const style = detectLabel(only.text)?.style;
  const isHeading = style === 'roman' || style === 'capital' || style === 'arabic';
  return isHeading && isNumberedSoon(rows.slice(at + 1, at + 4), strips);
}

function isNumberedSoon(below: readonly Row[], strips: readonly Strip[]): boolean {
  const numbered = below.findIndex((row) => isNumbered(row, strips));
  return numbered >= 0 && below.slice(0, numbered + 1).every((row) => narrow(strips, row) !== null);
}

function columnOf(item: PdfTextItem, strips: readonly Strip[]): number {
  const middle = item.x + item.width / 2;
  const at = strips.findIndex((strip) => middle < middleOf(strip));
  return at < 0 ? strips.length : at;
}

function textIn(row: Row, column: number, strips: readonly Strip[]): string {
  const inside = row.items.filter((item) => columnOf(item, strips) === column);
  return inside
    .map((item) => item.text)
    .join('')
    .trim();
}

/** The number that a row bears in the first column; empty without one. */
function numberOf(row: Row, strips: readonly Strip[]): string {
  const text = textIn(row, 0, strips);
  return ROW_NUMBER.test(text) ? text : '';
}

function isNumbered(row: Row, strips: readonly Strip[]): boolean {
  return numberOf(row, strips) !== '';
}

/** Where each row of the table begins; null when nothing tells it. */
function findCuts(
  rows: readonly Row[],
  first: number,
  end: number,
  strips: readonly Strip[],
): number[] | null {
  const isHead = (at: number): boolean =>
    isNumbered(rows[at] as Row, strips) || isGroupRow(rows, at, strips) || isShortGroup(rows, at, strips);
  const bands = findBands(rows, first, end, strips);
  const numbersIn = (band: number, next: number): number =>
    indexes(band, next).filter((at) => isNumbered(rows[at] as Row, strips)).length;
  const counts = bands.map((band, at) => numbersIn(band, bands[at + 1] ?? end));
  // Bands without a number below the last row are no rows of the table.
  const last = counts.findLastIndex((count) => count > 0);
  const whole = bands.slice(0, last + 1);
  if (whole.every((band, at) => counts[at] === 1 || (counts[at] === 0 && isHead(band)))) return whole;
  const heads = indexes(first, end).filter(isHead);
  const isTopped = heads.every(
    (at) => !isNumbered(rows[at] as Row, strips) || textIn(rows[at] as Row, 1, strips) !== '',
  );
  return isTopped ? heads : null;
}

/** A heading of a group that ends before the second column does. */
function isShortGroup(rows: readonly Row[], at: number, strips: readonly Strip[]): boolean {
  const [only, ...more] = stretchesOf(rows[at] as Row);
  if (only === undefined || more.length > 1) return false;
  const text = [only, ...more].map((stretch) => stretch.text).join(' ');
  return /^(?:[IVX]{1,5}|[A-HĐ])[.\s-]/u.test(text) && isNumberedSoon(rows.slice(at + 1, at + 4), strips);
}

/** Rows between which more paper is left than between the lines of a cell; the first line of each. */
function findBands(rows: readonly Row[], from: number, end: number, strips: readonly Strip[]): number[] {
  const inside = indexes(from, end);
  const pitches = indexes(0, strips.length + 1).flatMap((column) => {
    const lines = inside.filter((at) => textIn(rows[at] as Row, column, strips) !== '');
    return lines.slice(1).map((at, index) => distance(rows, lines[index] as number, at));
  });
  const pitch = Math.min(...pitches);
  const isApart = (at: number): boolean => gapAbove(rows, at) > pitch + (rows[at] as Row).size * 0.25;
  return [from, ...inside.slice(1).filter(isApart)];
}

function distance(rows: readonly Row[], from: number, to: number): number {
  return (rows[to] as Row).baseline - (rows[from] as Row).baseline;
}

function gapAbove(rows: readonly Row[], at: number): number {
  return distance(rows, at - 1, at);
}

/** The last row ends where the lines below stand apart, or begin with a number outside the first column. */
function findStop(rows: readonly Row[], last: number, end: number, strips: readonly Strip[]): number {
  const size = (rows[last] as Row).size;
  const inside = indexes(last + 1, end);
  const stop = inside.find((at) => {
    const [only] = stretchesOf(rows[at] as Row);
    const style = detectLabel(only?.text ?? '')?.style;
    const isNext = style === 'roman' || style === 'arabic' || style === 'capital';
    const isAlone = stretchesOf(rows[at] as Row).length === 1 && columnOf(firstOf(rows, at), strips) < 2;
    return gapAbove(rows, at) > size * 1.75 || (isNext && isAlone);
  });
  return stop ?? end;
}

function firstOf(rows: readonly Row[], at: number): PdfTextItem {
  return (rows[at] as Row).items[0] as PdfTextItem;
}

function indexes(from: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - from) }, (_, at) => from + at);
}

function cutCells(
  items: readonly PdfTextItem[],
  strips: readonly Strip[],
  page: number,
): PdfTableRow['cells'] {
  const width = strips.length + 1;
  const lines = gatherLines(items, page);
  const isAcross = (line: PdfLine): boolean =>
    strips.some((strip) => line.left < strip.from - 1 && line.right > strip.to + 1);
  if (lines.length === 1 && lines.every((line) => isAcross(line) && line.wideGaps === 0))
    return [{ column: 0, columnSpan: width, rowSpan: 1, lines }];
  return Array.from({ length: width }, (_, column) => ({
    column,
    columnSpan: 1,
    rowSpan: 1,
    lines: gatherLines(
      items.filter((item) => columnOf(item, strips) === column),
      page,
    ),
  }));
}
