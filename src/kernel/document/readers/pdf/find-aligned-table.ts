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
}

/** What the columns of a plan's table are called, folded. */
const COLUMN_NAMES =
  /^(?:(?:so )?(?:stt|tt)\.?|(?:noi dung|nhiem vu|ten nhiem vu|hoat dong|cong viec|hang muc)(?:\s.*)?|(?:co quan|don vi|bo phan)?\s?(?:chu tri|phoi hop|thuc hien|tham muu)(?:\s.*)?|(?:co quan|don vi)|thoi (?:gian|han|diem)(?:\s.*)?|tien do(?:\s.*)?|san pham(?:\s.*)?|ket qua(?:\s.*)?|kinh phi(?:\s.*)?|ghi chu)$/u;
const NUMBER_COLUMN = /^(?:so )?(?:stt|tt)\.?$/u;
/** The number of a row, alone in the first column. */
const ROW_NUMBER = /^\d{1,3}(?:\.\d{1,2})?[.)]?$/u;
/** Words closer than this, in sizes, are one stretch of words; columns stand further apart. */
const WORD_GAP = 0.45;
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

/** Finds tables without rules on a page, as far as the paper between their columns tells them for sure. */
export function findAlignedTables(items: readonly PdfTextItem[], page: number): AlignedTable[] {
  const rows = groupRows(items.filter((item) => item.text.trim() !== '' && item.size > 0)).map(makeRow);
  const found: AlignedTable[] = [];
  for (let at = 0; at < rows.length; at += 1) {
    const table = readFrom(rows, at, page);
    if (table === null) continue;
    found.push(table.found);
    at = table.end - 1;
  }
  return found;
}

function makeRow(items: readonly PdfTextItem[]): Row {
  const size = Math.max(...items.map((item) => item.size));
  return { items, baseline: (items[0] as PdfTextItem).baseline, size };
}

function readFrom(
  rows: readonly Row[],
  at: number,
  page: number,
): { found: AlignedTable; end: number } | null {
  const named = rows[at] as Row;
  const names = stretchesOf(named);
  const known = names.filter(({ text }) => COLUMN_NAMES.test(foldText(text).trim()));
  if (!NUMBER_COLUMN.test(foldText(names[0]?.text ?? '').trim()) || known.length < 3) return null;
  if (known.length !== names.length) return null;
  const start = findNameStart(rows, at, stripsBetween(names));
  const { strips, end } = narrowStrips(rows, start, at, stripsBetween(names));
  const first = rows.findIndex((row, index) => index > at && index < end && isNumbered(row, strips));
  if (first < 0) return null;
  const cuts = findCuts(rows, first, end, strips);
  if (cuts === null || cuts.length < 2) return null;
  const stop = findStop(rows, cuts.at(-1) as number, end, strips);
  const bounds = [start, ...cuts, stop];
  const width = strips.length + 1;
  const printed = bounds.slice(0, -1).map((from, index): PdfTableRow => {
    const inside = rows.slice(from, bounds[index + 1]).flatMap((row) => row.items);
    return { header: index === 0, cells: cutCells(inside, strips, width, page) };
  });
  const used = rows.slice(start, stop);
  const all = used.flatMap((row) => row.items);
  const columns = [
    Math.min(...all.map((item) => item.x)),
    ...strips.map(middleOf),
    Math.max(...all.map((item) => item.x + item.width)),
  ];
  const top = (used[0] as Row).baseline - (used[0] as Row).size;
  return { found: { table: { page, drawn: false, columns, rows: printed }, items: all, top }, end: stop };
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

/** Names of columns may have begun one or two lines above the line that bears most of them. */
function findNameStart(rows: readonly Row[], at: number, strips: readonly Strip[]): number {
  let start = at;
  while (start > 0 && at - start < 2) {
    const [above, below] = [rows[start - 1] as Row, rows[start] as Row];
    const isShort = stretchesOf(above).every(({ text }) => text.length < 30 && detectLabel(text) === null);
    if (below.baseline - above.baseline > below.size * 1.6 || !isShort) break;
    if (narrow(strips, above) === null || stretchesOf(above).length < 2) break;
    start -= 1;
  }
  return start;
}

/** The paper that stays free between the columns, row by row, until a row stands across it. */
function narrowStrips(
  rows: readonly Row[],
  start: number,
  named: number,
  between: readonly Strip[],
): { strips: readonly Strip[]; end: number } {
  let strips = between;
  let end = named + 1;
  for (let at = start; at < rows.length; at += 1) {
    const next = narrow(strips, rows[at] as Row);
    if (next === null && at <= named) return { strips: [], end: named };
    if (next === null && !isGroupRow(rows, at, strips)) break;
    strips = next ?? strips;
    end = Math.max(end, at + 1);
  }
  return { strips, end };
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

/** `I. Tuyên truyền` across the table, with a numbered row below it. */
function isGroupRow(rows: readonly Row[], at: number, strips: readonly Strip[]): boolean {
  const [only, ...more] = stretchesOf(rows[at] as Row);
  if (only === undefined || more.length > 0 || only.text.length > 80) return false;
  const style = detectLabel(only.text)?.style;
  const isHeading = style === 'roman' || style === 'capital' || style === 'arabic';
  const next = rows[at + 1];
  return isHeading && next !== undefined && narrow(strips, next) !== null && isNumbered(next, strips);
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

/** True for a row that bears a number in the first column. */
function isNumbered(row: Row, strips: readonly Strip[]): boolean {
  return ROW_NUMBER.test(textIn(row, 0, strips));
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
  const heads = indexes(first - 1, end).filter(isHead);
  const bands = findBands(rows, first - 1, end);
  const numbersIn = (band: number, next: number): number =>
    indexes(band, next).filter((at) => isNumbered(rows[at] as Row, strips)).length;
  const whole = bands.filter((band, at) => numbersIn(band, bands[at + 1] ?? end) > 0 || isHead(band));
  const isClear = whole.every((band, at) => numbersIn(band, whole[at + 1] ?? end) <= 1);
  if (isClear && whole.length > 0 && (whole[0] as number) <= first) return whole;
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
  const next = rows[at + 1];
  return (
    /^(?:[IVX]{1,5}|[A-HĐ])[.\s-]/u.test(text) && next !== undefined && isNumbered(next, strips)
  );
}

/** Lines that stand close are one band; the first line of each. */
function findBands(rows: readonly Row[], from: number, end: number): number[] {
  const gaps = indexes(from + 1, end).map((at) => gapAbove(rows, at));
  const usual = Math.min(...gaps.filter((gap) => gap > 2));
  return [from, ...indexes(from + 1, end).filter((at) => gapAbove(rows, at) > usual * ROW_GAP)];
}

function gapAbove(rows: readonly Row[], at: number): number {
  return (rows[at] as Row).baseline - (rows[at - 1] as Row).baseline;
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
  width: number,
  page: number,
): PdfTableRow['cells'] {
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
