import type { Block, Table, TableCell, TableRow } from '../../model/document-tree.ts';
import { isRuled } from './read-borders.ts';
import type { ReadingState } from './reading-state.ts';
import type { XmlElement } from './xml-element.ts';
import { findChild, findNumber, findSwitch, findValue, listChildren } from './xml-element.ts';

/** Word allows 63 columns; a wider span is a mistake or an attack. */
const widestSpan = 63;

/** Reads the blocks of a cell; handed in, because cells hold tables and tables hold cells. */
export type BlockReader = (container: XmlElement, state: ReadingState) => Block[];

interface OpenCell {
  readonly column: number;
  readonly columnSpan: number;
  rowSpan: number;
  readonly blocks: readonly Block[];
}

/** Reads a `w:tbl`; null when nothing of it is printed. */
export function readTable(element: XmlElement, state: ReadingState, readBlocks: BlockReader): Table | null {
  state.tables += 1;
  const id = `t${state.tables}`;
  const page = state.page;
  const rows: { cells: OpenCell[]; header: boolean }[] = [];
  /** The cell that goes on downwards in each column. */
  const goingOn = new Map<number, OpenCell>();
  for (const row of listGrouped(element, 'w:tr')) {
    const properties = findChild(row, 'w:trPr');
    if (findChild(properties, 'w:del') !== null) {
      state.notes.count('tracked-deletions', id);
      continue;
    }
    const header = findSwitch(properties, 'w:tblHeader') ?? false;
    const firstColumn = clampSpan(findNumber(properties, 'w:gridBefore') ?? 0, 0);
    rows.push({ cells: readCells(row, firstColumn, goingOn, state, readBlocks), header });
  }
  if (rows.every((row) => row.cells.length === 0)) return null;
  return { kind: 'table', id, rows: rows.map(finishRow), ruled: isRuled(element, state.styles), page };
}

function readCells(
  row: XmlElement,
  firstColumn: number,
  goingOn: Map<number, OpenCell>,
  state: ReadingState,
  readBlocks: BlockReader,
): OpenCell[] {
  const cells: OpenCell[] = [];
  const firstPage = state.page;
  let lastPage = firstPage;
  let column = firstColumn;
  for (const cell of listGrouped(row, 'w:tc')) {
    const properties = findChild(cell, 'w:tcPr');
    const columnSpan = clampSpan(findNumber(properties, 'w:gridSpan') ?? 1, 1);
    const merge = findChild(properties, 'w:vMerge');
    const above = goingOn.get(column);
    if (merge !== null && findValue(properties, 'w:vMerge') !== 'restart' && above !== undefined) {
      above.rowSpan += 1;
    } else {
      state.page = firstPage;
      const opened: OpenCell = { column, columnSpan, rowSpan: 1, blocks: readBlocks(cell, state) };
      cells.push(opened);
      if (merge === null) goingOn.delete(column);
      else goingOn.set(column, opened);
      if (state.page !== null && lastPage !== null) lastPage = Math.max(lastPage, state.page);
    }
    column += columnSpan;
  }
  state.page = lastPage;
  return cells;
}

function finishRow(row: { readonly cells: readonly OpenCell[]; readonly header: boolean }): TableRow {
  return { cells: row.cells.map((cell): TableCell => ({ ...cell })), header: row.header };
}

function clampSpan(value: number, least: number): number {
  return Math.min(Math.max(value, least), widestSpan);
}

/** Rows or cells, those inside content controls and custom XML included. */
function listGrouped(element: XmlElement, name: string): XmlElement[] {
  return listChildren(element).flatMap((child) => {
    if (child.name === name) return [child];
    if (child.name === 'w:sdt') return listGrouped(findChild(child, 'w:sdtContent') ?? child, name);
    return child.name === 'w:customXml' || child.name === 'w:ins' ? listGrouped(child, name) : [];
  });
}
