import type { PdfGrid } from './find-grids.ts';
import { gatherLines, type PdfLine } from './gather-lines.ts';
import type { PdfTextItem } from './pdf-page.ts';

/** A ruled table with the lines of its cells, before they become paragraphs. */
export interface PdfTable {
  readonly page: number;
  /** False when no rules but the words themselves told its cells. */
  readonly drawn: boolean;
  /** Upright lines from left to right; between words the middle of the paper that parts them. */
  readonly columns: readonly number[];
  readonly rows: readonly PdfTableRow[];
}

/** One row; `header` when it was printed again on a later page. */
export interface PdfTableRow {
  readonly cells: readonly PdfTableCell[];
  readonly header: boolean;
}

/** One cell at its first row and column. */
export interface PdfTableCell {
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly lines: readonly PdfLine[];
}

/** True for words whose middle lies within the table. */
export function isInGrid(item: PdfTextItem, grid: PdfGrid): boolean {
  const x = item.x + item.width / 2;
  const y = item.baseline - item.size * 0.3;
  return x > grid.left && x < grid.right && y > grid.top && y < grid.bottom;
}

/** Drops words into the cells in which they stand. */
export function readGrid(grid: PdfGrid, items: readonly PdfTextItem[], page: number): PdfTable {
  const rows = grid.rows.slice(0, -1).map((_, row): PdfTableRow => {
    const cells = grid.cells
      .filter((cell) => cell.row === row)
      .map(({ column, columnSpan, rowSpan }): PdfTableCell => {
        const box: PdfGrid = {
          ...grid,
          left: grid.columns[column] as number,
          right: grid.columns[column + columnSpan] as number,
          top: grid.rows[row] as number,
          bottom: grid.rows[row + rowSpan] as number,
        };
        const inside = items.filter((item) => isInGrid(item, box));
        return { column, columnSpan, rowSpan, lines: gatherLines(inside, page) };
      });
    return { cells, header: false };
  });
  return { page, drawn: true, columns: grid.columns, rows };
}

/** Columns that stand this near, in points, are the same column on two pages. */
const SAME_COLUMN = 4;

/** Joins a table to the one that ended the page before when both have the same columns; null when they differ. */
export function continueTable(before: PdfTable, next: PdfTable): PdfTable | null {
  if (!haveSameColumns(before, next)) return null;
  const rows = [...before.rows];
  let added = [...next.rows];
  const headers = countRepeated(rows, added);
  for (let at = 0; at < headers; at += 1) rows[at] = { ...(rows[at] as PdfTableRow), header: true };
  added = added.slice(headers);
  const first = added[0];
  const last = rows.at(-1);
  if (first !== undefined && last !== undefined && isRestOf(last, first, rows)) {
    rows[rows.length - 1] = { ...last, cells: last.cells.map((cell) => addLines(cell, first)) };
    added = added.slice(1);
  }
  return { ...before, rows: goOnMerged([...rows, ...added], rows.length) };
}

/** Columns between rules stand at the same places; those between words bear the same names, or none again. */
function haveSameColumns(before: PdfTable, next: PdfTable): boolean {
  if (before.drawn !== next.drawn || before.columns.length !== next.columns.length) return false;
  if (!next.drawn) return next.rows[0]?.header !== true || wordsOf(before.rows[0]) === wordsOf(next.rows[0]);
  return before.columns.every((place, at) => Math.abs(place - (next.columns[at] as number)) <= SAME_COLUMN);
}

/**
 * A merged cell that the page cut leaves an empty cell at the head of the next page. It is taken for one only in a
 * column that has merged cells elsewhere.
 */
function goOnMerged(rows: readonly PdfTableRow[], at: number): PdfTableRow[] {
  const next = rows[at];
  const isCut = (cell: PdfTableCell): boolean =>
    cell.column > 0 &&
    cell.lines.length === 0 &&
    rows.some((row) => row.cells.some((other) => other.column === cell.column && other.rowSpan > 1));
  const cut = (next?.cells ?? []).filter(isCut).flatMap((cell) => {
    const above = rows
      .slice(0, at)
      .flatMap((row, index) => row.cells.filter((other) => index + other.rowSpan === at))
      .find((other) => other.column === cell.column && other.columnSpan === cell.columnSpan);
    return above !== undefined && above.lines.length > 0 ? [{ above, cell }] : [];
  });
  return rows.map((row) => ({
    ...row,
    cells: row.cells.flatMap((cell) => {
      if (cut.some((pair) => pair.cell === cell)) return [];
      const pair = cut.find(({ above }) => above === cell);
      return [pair === undefined ? cell : { ...cell, rowSpan: cell.rowSpan + pair.cell.rowSpan }];
    }),
  }));
}

function wordsOf(row: PdfTableRow | undefined): string {
  return row?.cells.map((cell) => cell.lines.map((line) => line.text).join(' ')).join('\n') ?? '';
}

function countRepeated(rows: readonly PdfTableRow[], added: readonly PdfTableRow[]): number {
  let count = 0;
  while (
    count < added.length &&
    wordsOf(rows[count]).trim() !== '' &&
    wordsOf(rows[count]) === wordsOf(added[count])
  )
    count += 1;
  return count;
}

/** A row without its number is the rest of the row that the page cut, where every other row has one. */
function isRestOf(last: PdfTableRow, first: PdfTableRow, rows: readonly PdfTableRow[]): boolean {
  const places = ({ cells }: PdfTableRow): string =>
    cells.map((cell) => `${cell.column} ${cell.columnSpan}`).join();
  const lacksNumber = (row: PdfTableRow): boolean =>
    row.cells[0]?.column === 0 && row.cells[0].lines.length === 0;
  return lacksNumber(first) && places(last) === places(first) && !rows.some(lacksNumber);
}

function addLines(cell: PdfTableCell, row: PdfTableRow): PdfTableCell {
  const rest = row.cells.find((other) => other.column === cell.column);
  return rest === undefined ? cell : { ...cell, lines: [...cell.lines, ...rest.lines] };
}
