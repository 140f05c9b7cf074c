import type { Paragraph, Table } from '#kernel/document/model/document-tree.ts';
import { paragraphsIn } from '#kernel/document/model/walk-document.ts';

/** Paragraphs of one place of a table, and whether a merged cell above or to the left reaches into it. */
export interface GridCell {
  readonly paragraphs: readonly Paragraph[];
  readonly isCarried: boolean;
}

/** A table as a full grid: a merged cell stands in every row it covers, in its first column only. */
export interface TableGrid {
  readonly columns: number;
  readonly rows: readonly (readonly (GridCell | undefined)[])[];
}

/** Lays the cells of a table out row by row. */
export function layOutTable(table: Table): TableGrid {
  const rows: (GridCell | undefined)[][] = table.rows.map(() => []);
  let columns = 0;
  table.rows.forEach((row, rowIndex) => {
    for (const cell of row.cells) {
      const paragraphs = [...paragraphsIn(cell.blocks)];
      const last = Math.min(rows.length, rowIndex + Math.max(1, cell.rowSpan));
      for (let below = rowIndex; below < last; below += 1) {
        (rows[below] as (GridCell | undefined)[])[cell.column] = { paragraphs, isCarried: below > rowIndex };
      }
      columns = Math.max(columns, cell.column + Math.max(1, cell.columnSpan));
    }
  });
  return { columns, rows };
}

/** The words of a cell on one line. */
export function textOfCell(cell: GridCell | undefined): string {
  return (cell?.paragraphs ?? [])
    .map((paragraph) => paragraph.text)
    .join(' ')
    .trim();
}
