import type { Table, TableCell } from '../model/document-tree.ts';

/** A cell at a place of the grid that no other cell takes. */
export type PlacedCell = TableCell;

/** How many columns of Word's widest table are believed; a file may claim any number. */
const mostColumns = 63;

/**
 * Puts the cells of a table where no two of them lie on one another and none reaches below the last row: makers of pages
 * refuse tables in which they do, and files of strangers and torn scans have such.
 */
export function placeCells(table: Table): readonly (readonly PlacedCell[])[] {
  const { rows } = table;
  const taken = rows.map(() => new Set<number>());
  const widest = Math.min(
    mostColumns,
    Math.max(1, ...rows.flatMap(({ cells }) => cells.map(({ column, columnSpan }) => column + columnSpan))),
  );
  return rows.map(({ cells }, at) => {
    const placed: PlacedCell[] = [];
    for (const cell of [...cells].sort((left, right) => left.column - right.column)) {
      const column = firstFree(taken[at] ?? new Set(), cell.column, widest);
      if (column === null) {
        joinLast(placed, cell);
        continue;
      }
      const rowSpan = Math.max(1, Math.min(cell.rowSpan, rows.length - at));
      const columnSpan = freeSpan(
        taken.slice(at, at + rowSpan),
        column,
        Math.max(1, cell.columnSpan),
        widest,
      );
      for (const row of taken.slice(at, at + rowSpan))
        for (let next = column; next < column + columnSpan; next += 1) row.add(next);
      placed.push({ ...cell, column, columnSpan, rowSpan });
    }
    return placed;
  });
}

/** A row that is full keeps the words of further cells in its last one. */
function joinLast(placed: PlacedCell[], { blocks }: TableCell): void {
  const last = placed.pop();
  if (last !== undefined) placed.push({ ...last, blocks: [...last.blocks, ...blocks] });
}

function firstFree(taken: ReadonlySet<number>, from: number, widest: number): number | null {
  for (let column = from; column < widest; column += 1) if (!taken.has(column)) return column;
  for (let column = 0; column < Math.min(from, widest); column += 1) if (!taken.has(column)) return column;
  return null;
}

function freeSpan(
  rows: readonly ReadonlySet<number>[],
  column: number,
  wanted: number,
  widest: number,
): number {
  let span = 1;
  const isFree = (next: number): boolean => next < widest && rows.every((row) => !row.has(next));
  while (span < wanted && isFree(column + span)) span += 1;
  return span;
}

/**
 * How many rows at the top name the columns: those that the source marks, else the first; all rows that their merged
 * cells reach into belong to them. None when that would be the whole table.
 */
export function countHeads(rows: readonly (readonly PlacedCell[])[], marked = 1): number {
  let heads = Math.max(1, marked);
  for (let at = 0; at < Math.min(heads, rows.length); at += 1) {
    for (const { rowSpan } of rows[at] ?? []) heads = Math.max(heads, at + rowSpan);
  }
  return heads < rows.length ? heads : 0;
}
