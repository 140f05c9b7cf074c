import type { Block, Table, TableCell, TableRow } from '../../model/document-tree.ts';
import { listGrouped } from './list-grouped.ts';
import { isRuled } from './read-borders.ts';
import type { ReadingState } from './reading-state.ts';
import { nextParagraphId } from './reading-state.ts';
import type { XmlElement } from './xml-element.ts';
import { findChild, findNumber, findSwitch, findValue, holds } from './xml-element.ts';

/** Word allows 63 columns; a wider span is a mistake or an attack. */
const widestSpan = 63;

/** Reads the blocks of a cell; handed in, because cells hold tables and tables hold cells. */
export type BlockReader = (container: XmlElement, state: ReadingState) => Block[];

interface OpenCell {
  /** True when the file says that the cell may go on downwards. */
  readonly goesOn: boolean;
  readonly column: number;
  columnSpan: number;
  rowSpan: number;
  readonly blocks: readonly Block[];
}

/** Reads a `w:tbl`; null when nothing of it is printed. */
export function readTable(element: XmlElement, state: ReadingState, readBlocks: BlockReader): Table | null {
  state.tables += 1;
  const id = `t${state.tables}`;
  const page = state.page;
  const rows: { cells: OpenCell[]; header: boolean }[] = [];
  let above: ReadonlyMap<number, OpenCell> = new Map();
  for (const row of listGrouped(element, 'w:tr')) {
    const properties = findChild(row, 'w:trPr');
    if (findChild(properties, 'w:del') !== null) {
      state.notes.count('tracked-deletions', id);
      continue;
    }
    if (findChild(properties, 'w:ins') !== null) state.notes.count('tracked-insertions', id);
    // Word repeats the first rows alone; the mark on a later row does nothing.
    const header = findSwitch(properties, 'w:tblHeader') === true && rows.every((above) => above.header);
    const firstColumn = clampSpan(findNumber(properties, 'w:gridBefore') ?? 0, 0);
    const read = readCells(row, { id, firstColumn, cellsAbove: above }, state, readBlocks);
    above = read.below;
    rows.push({ cells: read.cells, header });
  }
  if (rows.every((row) => row.cells.length === 0)) return null;
  return { kind: 'table', id, rows: rows.map(finishRow), ruled: isRuled(element, state.styles), page };
}

interface RowPlace {
  /** Id of the table, for findings. */
  readonly id: string;
  readonly firstColumn: number;
  /** The cell that stands above, by its first column. */
  readonly cellsAbove: ReadonlyMap<number, OpenCell>;
}

function readCells(
  row: XmlElement,
  { id, firstColumn, cellsAbove }: RowPlace,
  state: ReadingState,
  readBlocks: BlockReader,
): { cells: OpenCell[]; below: ReadonlyMap<number, OpenCell> } {
  const cells: OpenCell[] = [];
  const below = new Map<number, OpenCell>();
  const firstPage = state.page;
  let lastPage = firstPage;
  let column = firstColumn;
  let left: OpenCell | null = null;
  const onHint = (hint: string): void => state.notes.keepOutside('hint', hint, nextParagraphId(state));
  for (const cell of listGrouped(row, 'w:tc', onHint)) {
    const properties = findChild(cell, 'w:tcPr');
    if (findChild(properties, 'w:cellDel') !== null) {
      state.notes.count('tracked-deletions', id);
      continue;
    }
    const columnSpan = clampSpan(findNumber(properties, 'w:gridSpan') ?? 1, 1);
    const above = cellsAbove.get(column);
    if (continues(properties, 'w:hMerge') && left !== null) left.columnSpan += columnSpan;
    else if (above !== undefined && isPartOf(above, cell, columnSpan)) {
      above.rowSpan += 1;
      below.set(column, above);
      left = null;
    } else {
      state.page = firstPage;
      const goesOn = findChild(properties, 'w:vMerge') !== null;
      const blocks = readBlocks(cell, state);
      const opened: OpenCell = { goesOn, column, columnSpan, rowSpan: 1, blocks };
      cells.push(opened);
      left = opened;
      below.set(column, opened);
      if (state.page !== null && lastPage !== null) lastPage = Math.max(lastPage, state.page);
    }
    column += columnSpan;
  }
  state.page = lastPage;
  return { cells, below };
}

/** True for a cell that the file joins with the one above; a blank one also when that one was not said to go on. */
function isPartOf(above: OpenCell, cell: XmlElement, columnSpan: number): boolean {
  if (!continues(findChild(cell, 'w:tcPr'), 'w:vMerge')) return false;
  return above.goesOn || (above.columnSpan === columnSpan && !holds(cell, 'w:t'));
}

/** True for a cell that only goes on with the one above (`w:vMerge`) or, in old files, to its left (`w:hMerge`). */
function continues(properties: XmlElement | null, merge: 'w:vMerge' | 'w:hMerge'): boolean {
  return findChild(properties, merge) !== null && findValue(properties, merge) !== 'restart';
}

function finishRow(row: { readonly cells: readonly OpenCell[]; readonly header: boolean }): TableRow {
  const cells = row.cells.map(({ column, columnSpan, rowSpan, blocks }): TableCell => {
    return { column, columnSpan, rowSpan, blocks };
  });
  return { cells, header: row.header };
}

function clampSpan(value: number, least: number): number {
  return Math.min(Math.max(value, least), widestSpan);
}
