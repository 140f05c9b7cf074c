import { greatestOf, leastOf } from '#kernel/base/extremes.ts';
import { detectLabel } from '#kernel/language/detect-label.ts';
import {
  type AlignedRow,
  type ColumnStrip,
  columnOf,
  distance,
  gapAbove,
  isNumbered,
  makeRow,
  middleOf,
  narrow,
  numberOf,
  stretchesOf,
  stripsBetween,
  textIn,
} from './column-strips.ts';
import { findColumnNames } from './find-column-names.ts';
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
  readonly strips: readonly ColumnStrip[];
  readonly lastNumber: number;
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
  const isNamed = rows.slice(0, Math.max(0, going)).some((_, above) => findColumnNames(rows, above) !== null);
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

/** Where the number after the last one of a table stands, among the first rows of the next page. */
function findNextNumber(rows: readonly AlignedRow[], { strips, lastNumber }: AlignedTable): number {
  return rows
    .slice(0, 3)
    .findIndex((row) => narrow(strips, row) !== null && Number(numberOf(row, strips)) === lastNumber + 1);
}

/** A table that begins with the names of its columns around this row. */
function readNamed(rows: readonly AlignedRow[], at: number, page: number): ReadTable | null {
  const names = findColumnNames(rows, at);
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
  rows: readonly AlignedRow[],
  { start, first, page }: Place,
  between: readonly ColumnStrip[],
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
    leastOf(items.map((item) => item.x)),
    ...strips.map(middleOf),
    greatestOf(items.map((item) => item.x + item.width)),
  ];
  const top = rows[start] as AlignedRow;
  const numbers = rows.slice(first, stop).map((row) => numberOf(row, strips));
  const lastNumber = Number.parseInt(numbers.filter((number) => number !== '').at(-1) ?? '', 10);
  const table: PdfTable = { page, drawn: false, columns, rows: printed };
  return {
    found: { table, items, strips, lastNumber, top: top.baseline - top.size },
    end: stop,
  };
}

/** The paper that stays free between the columns, row by row, until a row stands across it. */
function narrowStrips(
  rows: readonly AlignedRow[],
  start: number,
  first: number,
  between: readonly ColumnStrip[],
): { strips: readonly ColumnStrip[]; end: number } {
  let strips = between;
  for (let at = start; at < rows.length; at += 1) {
    const next = at < first ? strips : narrow(strips, rows[at] as AlignedRow);
    if (next === null && !isGroupRow(rows, at, strips)) return { strips, end: at };
    strips = next ?? strips;
  }
  return { strips, end: rows.length };
}

/** `I. Tuyên truyền` across the table, with a numbered row soon below it. */
function isGroupRow(rows: readonly AlignedRow[], at: number, strips: readonly ColumnStrip[]): boolean {
  const [only, ...more] = stretchesOf(rows[at] as AlignedRow);
  if (only === undefined || more.length > 0 || only.text.length > 80) return false;
  const style = detectLabel(only.text)?.style;
  const isHeading = style === 'roman' || style === 'capital' || style === 'arabic';
  return isHeading && isNumberedSoon(rows.slice(at + 1, at + 4), strips);
}

function isNumberedSoon(below: readonly AlignedRow[], strips: readonly ColumnStrip[]): boolean {
  const numbered = below.findIndex((row) => isNumbered(row, strips));
  return numbered >= 0 && below.slice(0, numbered + 1).every((row) => narrow(strips, row) !== null);
}

/** Where each row of the table begins; null when nothing tells it. */
function findCuts(
  rows: readonly AlignedRow[],
  first: number,
  end: number,
  strips: readonly ColumnStrip[],
): number[] | null {
  const isHead = (at: number): boolean =>
    isNumbered(rows[at] as AlignedRow, strips) ||
    isGroupRow(rows, at, strips) ||
    isShortGroup(rows, at, strips);
  const bands = findBands(rows, first, end, strips);
  const numbersIn = (band: number, next: number): number =>
    indexes(band, next).filter((at) => isNumbered(rows[at] as AlignedRow, strips)).length;
  const counts = bands.map((band, at) => numbersIn(band, bands[at + 1] ?? end));
  // Bands without a number below the last row are no rows of the table.
  const last = Math.max(-1, ...counts.flatMap((count, at) => (count > 0 ? [at] : [])));
  const whole = bands.slice(0, last + 1);
  if (whole.every((band, at) => counts[at] === 1 || (counts[at] === 0 && isHead(band)))) return whole;
  const heads = indexes(first, end).filter(isHead);
  const isTopped = heads.every(
    (at) => !isNumbered(rows[at] as AlignedRow, strips) || textIn(rows[at] as AlignedRow, 1, strips) !== '',
  );
  return isTopped ? heads : null;
}

/** A heading of a group that ends before the second column does. */
function isShortGroup(rows: readonly AlignedRow[], at: number, strips: readonly ColumnStrip[]): boolean {
  const [only, ...more] = stretchesOf(rows[at] as AlignedRow);
  if (only === undefined || more.length > 1) return false;
  const text = [only, ...more].map((stretch) => stretch.text).join(' ');
  return /^(?:[IVX]{1,5}|[A-HĐ])[.\s-]/u.test(text) && isNumberedSoon(rows.slice(at + 1, at + 4), strips);
}

/** Rows between which more paper is left than between the lines of a cell; the first line of each. */
function findBands(
  rows: readonly AlignedRow[],
  from: number,
  end: number,
  strips: readonly ColumnStrip[],
): number[] {
  const inside = indexes(from, end);
  const pitches = indexes(0, strips.length + 1).flatMap((column) => {
    const lines = inside.filter((at) => textIn(rows[at] as AlignedRow, column, strips) !== '');
    return lines.slice(1).map((at, index) => distance(rows, lines[index] as number, at));
  });
  const pitch = leastOf(pitches);
  const isApart = (at: number): boolean => gapAbove(rows, at) > pitch + (rows[at] as AlignedRow).size * 0.25;
  return [from, ...inside.slice(1).filter(isApart)];
}

/** The last row ends where the lines below stand apart, or begin with a number outside the first column. */
function findStop(
  rows: readonly AlignedRow[],
  last: number,
  end: number,
  strips: readonly ColumnStrip[],
): number {
  const size = (rows[last] as AlignedRow).size;
  const inside = indexes(last + 1, end);
  const stop = inside.find((at) => {
    const [only] = stretchesOf(rows[at] as AlignedRow);
    const style = detectLabel(only?.text ?? '')?.style;
    const isNext = style === 'roman' || style === 'arabic' || style === 'capital';
    const isAlone =
      stretchesOf(rows[at] as AlignedRow).length === 1 && columnOf(firstOf(rows, at), strips) < 2;
    return gapAbove(rows, at) > size * 1.75 || (isNext && isAlone);
  });
  return stop ?? end;
}

function firstOf(rows: readonly AlignedRow[], at: number): PdfTextItem {
  return (rows[at] as AlignedRow).items[0] as PdfTextItem;
}

function indexes(from: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - from) }, (_, at) => from + at);
}

function cutCells(
  items: readonly PdfTextItem[],
  strips: readonly ColumnStrip[],
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
