import { greatestOf } from '#kernel/base/extremes.ts';
import type { PdfTextItem } from './pdf-page.ts';

/** The paper that stays free between two columns of words. */
export interface ColumnStrip {
  readonly from: number;
  readonly to: number;
}

/** Words that stand on one line over the width of the page. */
export interface AlignedRow {
  readonly items: readonly PdfTextItem[];
  readonly baseline: number;
  readonly size: number;
}

/** Words of a row with no more than the room of a space between them. */
export interface Stretch {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

/** Words closer than this, in sizes, are one stretch of words; columns stand further apart. */
const WORD_GAP = 0.45;
/** Paper that must stay free between two columns, in points. */
const LEAST_STRIP = 3;
/** The number of a row, alone in the first column. */
const ROW_NUMBER = /^\d{1,3}(?:\.\d{1,2})?[.)]?$/u;

/** Makes a row of the words on one line; they come from left to right. */
export function makeRow(items: readonly PdfTextItem[]): AlignedRow {
  const size = greatestOf(items.map((item) => item.size));
  return { items, baseline: (items[0] as PdfTextItem).baseline, size };
}

/** Cuts a row where more than the room of a space is left between its words. */
export function stretchesOf(row: AlignedRow): Stretch[] {
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

/** The paper between the names of columns. */
export function stripsBetween(names: readonly Stretch[]): ColumnStrip[] {
  return names.slice(1).map((name, at) => ({ from: (names[at] as Stretch).right, to: name.left }));
}

/** Where a column is taken to end. */
export function middleOf({ from, to }: ColumnStrip): number {
  return (from + to) / 2;
}

/** The paper that a row leaves of the strips; null when it stands across one. */
export function narrow(strips: readonly ColumnStrip[], row: AlignedRow): ColumnStrip[] | null {
  const narrowed = strips.map((strip) => {
    let free: ColumnStrip[] = [strip];
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

/** The column in which a word stands, the first is 0. */
export function columnOf(item: PdfTextItem, strips: readonly ColumnStrip[]): number {
  const middle = item.x + item.width / 2;
  const at = strips.findIndex((strip) => middle < middleOf(strip));
  return at < 0 ? strips.length : at;
}

/** The words that a row bears in a column, without the spaces between them; empty without any. */
export function textIn(row: AlignedRow, column: number, strips: readonly ColumnStrip[]): string {
  const inside = row.items.filter((item) => columnOf(item, strips) === column);
  return inside
    .map((item) => item.text)
    .join('')
    .trim();
}

/** The number that a row bears in the first column; empty without one. */
export function numberOf(row: AlignedRow, strips: readonly ColumnStrip[]): string {
  const text = textIn(row, 0, strips);
  return ROW_NUMBER.test(text) ? text : '';
}

/** True for a row with a number in the first column. */
export function isNumbered(row: AlignedRow, strips: readonly ColumnStrip[]): boolean {
  return numberOf(row, strips) !== '';
}

/** From the line of one row down to that of another. */
export function distance(rows: readonly AlignedRow[], from: number, to: number): number {
  return (rows[to] as AlignedRow).baseline - (rows[from] as AlignedRow).baseline;
}

/** From the line above down to the line of a row. */
export function gapAbove(rows: readonly AlignedRow[], at: number): number {
  return distance(rows, at - 1, at);
}
