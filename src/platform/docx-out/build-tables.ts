import {
  BorderStyle,
  type ITableCellOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx';
import type { Columns, Grid, GridCell, LayoutItem } from '#kernel/document/layout/layout.ts';
import { twips } from './twips.ts';

/** Makes what stands in a cell of that width in points. */
type BuildItems = (items: readonly LayoutItem[], width: number) => (Paragraph | Table)[];

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const noBorders = { top: none, bottom: none, left: none, right: none };
const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const lines = { top: line, bottom: line, left: line, right: line };
/** Space between the words of a cell and its lines, in points. */
const padding = 4;

/** Columns side by side: a table that shows no lines, as wide as the text. */
export function buildColumns(columns: Columns, buildItems: BuildItems): Table {
  const widths = columns.widths.map(twips);
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: { ...noBorders, insideHorizontal: none, insideVertical: none },
    margins: { left: 0, right: 0, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
    rows: columns.rows.map(
      (row) =>
        new TableRow({
          cantSplit: columns.together,
          children: row.map(
            (items, at) =>
              new TableCell({
                width: { size: widths[at] ?? 0, type: WidthType.DXA },
                borders: noBorders,
                children: withParagraph(buildItems(items, columns.widths[at] ?? 0)),
              }),
          ),
        }),
    ),
  });
}

/** A table with lines; its head is repeated on every page and no row is cut by a page end. */
export function buildGrid(grid: Grid, buildItems: BuildItems): Table {
  const widths = grid.widths.map(twips);
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: { ...lines, insideHorizontal: line, insideVertical: line },
    margins: {
      left: twips(padding),
      right: twips(padding),
      top: twips(2),
      bottom: twips(2),
      marginUnitType: WidthType.DXA,
    },
    rows: grid.rows.map(
      (row, at) =>
        new TableRow({
          tableHeader: row.head,
          cantSplit: true,
          children: cellsOfRow(grid, at).map((cell) => buildCell(cell, grid, buildItems)),
        }),
    ),
  });
}

interface PlacedCell {
  readonly cell: GridCell;
  /** How a cell that reaches over rows goes on: Word writes it in every row. */
  readonly merge: 'none' | 'begins' | 'goes-on';
}

/** The cells of one row in the order of their columns, those that reach down from above included. */
function cellsOfRow(grid: Grid, at: number): readonly PlacedCell[] {
  const placed: PlacedCell[] = [];
  for (const [index, row] of grid.rows.slice(0, at + 1).entries()) {
    for (const cell of row.cells) {
      if (index === at) placed.push({ cell, merge: cell.rowSpan > 1 ? 'begins' : 'none' });
      else if (index + cell.rowSpan > at) placed.push({ cell, merge: 'goes-on' });
    }
  }
  return placed.sort((left, right) => left.cell.column - right.cell.column);
}

function buildCell({ cell, merge }: PlacedCell, grid: Grid, buildItems: BuildItems): TableCell {
  const { column, columnSpan } = cell;
  const width = grid.widths.slice(column, column + columnSpan).reduce((sum, one) => sum + one, 0);
  const vertical: Pick<ITableCellOptions, 'verticalMerge'> =
    merge === 'none'
      ? {}
      : { verticalMerge: merge === 'begins' ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE };
  const items = merge === 'goes-on' ? [] : cell.items;
  return new TableCell({
    width: { size: twips(width), type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.TOP,
    ...(columnSpan > 1 ? { columnSpan } : {}),
    ...vertical,
    children: withParagraph(buildItems(items, width - 2 * padding)),
  });
}

/** A cell of Word ends with a paragraph. */
function withParagraph(children: readonly (Paragraph | Table)[]): (Paragraph | Table)[] {
  return children.at(-1) instanceof Paragraph ? [...children] : [...children, new Paragraph({})];
}
