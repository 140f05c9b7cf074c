import { greatestOf, leastOf } from '#kernel/base/extremes.ts';
import type { PdfRule } from './pdf-page.ts';

/** A ruled table on one page: where its lines stand, and its cells. */
export interface PdfGrid {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** Upright lines from left to right, level lines from top to bottom. */
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  readonly cells: readonly PdfGridCell[];
}

/** One cell of a grid, merged ones whole; the first row and column are 0. */
export interface PdfGridCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** Lines whose places differ by less are one line. */
const TOUCH = 3;
/** Lines that drawing programs break up at corners leave holes up to this. */
const HOLE = 4;

/** A page with more lines, as drawn and as seen, is a map or a plot and no table. */
const MOST_DRAWN = 20_000;
const MOST_LINES = 1500;

/** Finds the tables of a page: lines that touch and part the paper into at least two cells. */
export function findGrids(rules: readonly PdfRule[]): PdfGrid[] {
  if (rules.length > MOST_DRAWN) return [];
  const lines = mergeCollinear(rules);
  if (lines.length > MOST_LINES) return [];
  return groupTouching(lines).flatMap((group) => {
    const grid = makeGrid(group);
    return grid === null ? [] : [grid];
  });
}

function isLevel(rule: PdfRule): boolean {
  return rule.top === rule.bottom;
}

/** Pieces of one drawn line become that line. */
function mergeCollinear(rules: readonly PdfRule[]): PdfRule[] {
  const merged: PdfRule[] = [];
  const levelFirst = [...rules].sort((one, other) =>
    isLevel(one) === isLevel(other)
      ? isLevel(one)
        ? one.top - other.top || one.left - other.left
        : one.left - other.left || one.top - other.top
      : Number(isLevel(other)) - Number(isLevel(one)),
  );
  for (const rule of levelFirst) {
    const at = findBefore(merged, rule);
    const known = merged[at];
    if (known === undefined) merged.push(rule);
    else if (isLevel(known))
      merged[at] = {
        ...known,
        left: Math.min(known.left, rule.left),
        right: Math.max(known.right, rule.right),
      };
    else
      merged[at] = {
        ...known,
        top: Math.min(known.top, rule.top),
        bottom: Math.max(known.bottom, rule.bottom),
      };
  }
  return merged;
}

/** Lines come sorted by their place, so that only the last few can be pieces of the same one; -1 without one. */
function findBefore(merged: readonly PdfRule[], rule: PdfRule): number {
  for (let at = merged.length - 1; at >= 0; at -= 1) {
    const known = merged[at] as PdfRule;
    if (goOn(known, rule)) return at;
    const isFar = isLevel(rule) ? rule.top - known.top > 1 : rule.left - known.left > 1;
    if (isLevel(known) !== isLevel(rule) || isFar) return -1;
  }
  return -1;
}

function goOn(known: PdfRule, rule: PdfRule): boolean {
  if (isLevel(known) !== isLevel(rule)) return false;
  return isLevel(rule)
    ? Math.abs(known.top - rule.top) <= 1 &&
        rule.left <= known.right + HOLE &&
        rule.right >= known.left - HOLE
    : Math.abs(known.left - rule.left) <= 1 &&
        rule.top <= known.bottom + HOLE &&
        rule.bottom >= known.top - HOLE;
}

function groupTouching(rules: readonly PdfRule[]): PdfRule[][] {
  const groups: PdfRule[][] = [];
  for (const rule of rules) {
    const touched = groups.filter((group) => group.some((other) => touch(rule, other)));
    const rest = groups.filter((group) => !touched.includes(group));
    groups.splice(0, groups.length, ...rest, [...touched.flat(), rule]);
  }
  return groups;
}

function touch(one: PdfRule, other: PdfRule): boolean {
  return (
    one.left <= other.right + TOUCH &&
    other.left <= one.right + TOUCH &&
    one.top <= other.bottom + TOUCH &&
    other.top <= one.bottom + TOUCH
  );
}

function makeGrid(rules: readonly PdfRule[]): PdfGrid | null {
  const level = rules.filter(isLevel);
  const upright = rules.filter((rule) => !isLevel(rule));
  const columns = distinct([...upright.map((rule) => rule.left), ...openSides(level)]);
  const walls = level.filter((rule) => endsAtColumns(rule, columns));
  const rows = distinct(walls.map((rule) => rule.top));
  if (upright.length === 0 || columns.length < 2 || rows.length < 2 || columns.length + rows.length < 5)
    return null;
  return {
    left: columns[0] as number,
    right: columns.at(-1) as number,
    top: rows[0] as number,
    bottom: rows.at(-1) as number,
    columns,
    rows,
    cells: findCells([...walls, ...upright], columns, rows),
  };
}

/** A table may be open at its sides: then most of its level lines end there together. */
function openSides(level: readonly PdfRule[]): number[] {
  const share = (place: number, end: 'left' | 'right'): boolean => {
    const near = level.filter((rule) => Math.abs(rule[end] - place) <= TOUCH).length;
    return near > 1 && near * 2 > level.length;
  };
  const left = leastOf(level.map((rule) => rule.left));
  const right = greatestOf(level.map((rule) => rule.right));
  return [...(share(left, 'left') ? [left] : []), ...(share(right, 'right') ? [right] : [])];
}

/** A line below words in a cell ends before the walls of the cell. */
function endsAtColumns(rule: PdfRule, columns: readonly number[]): boolean {
  const isAt = (place: number): boolean => columns.some((column) => Math.abs(column - place) <= TOUCH);
  return isAt(rule.left) && isAt(rule.right);
}

function distinct(places: readonly number[]): number[] {
  const found: number[] = [];
  for (const place of [...places].sort((one, other) => one - other)) {
    if (place - (found.at(-1) ?? Number.NEGATIVE_INFINITY) > TOUCH) found.push(place);
  }
  return found;
}

/** Reads cells from the upper left: each grows right and down until a drawn line stops it. */
function findCells(
  rules: readonly PdfRule[],
  columns: readonly number[],
  rows: readonly number[],
): PdfGridCell[] {
  const level = rules.filter(isLevel);
  const upright = rules.filter((rule) => !isLevel(rule));
  const width = columns.length - 1;
  const height = rows.length - 1;
  const wallRight = (row: number, column: number): boolean => {
    const x = columns[column + 1] as number;
    const y = ((rows[row] as number) + (rows[row + 1] as number)) / 2;
    return upright.some((rule) => Math.abs(rule.left - x) <= TOUCH && rule.top < y && rule.bottom > y);
  };
  const wallBelow = (row: number, column: number): boolean => {
    const x = ((columns[column] as number) + (columns[column + 1] as number)) / 2;
    const y = rows[row + 1] as number;
    return level.some((rule) => Math.abs(rule.top - y) <= TOUCH && rule.left < x && rule.right > x);
  };
  const taken = new Set<number>();
  const cells: PdfGridCell[] = [];
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      if (taken.has(row * width + column)) continue;
      let right = column;
      while (right + 1 < width && !wallRight(row, right) && !taken.has(row * width + right + 1)) right += 1;
      let below = row;
      while (below + 1 < height && !wallBelow(below, column)) below += 1;
      for (let y = row; y <= below; y += 1) for (let x = column; x <= right; x += 1) taken.add(y * width + x);
      cells.push({ row, column, rowSpan: below - row + 1, columnSpan: right - column + 1 });
    }
  }
  return cells;
}
