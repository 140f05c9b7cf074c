import type { BlockIds } from '../document/model/block-ids.ts';
import type { Paragraph, Table, TableRow } from '../document/model/document-tree.ts';
import { detectLabel } from '../language/detect-label.ts';

/** A paragraph of written words; a number or bullet at its head becomes its label, as if it had been read. */
export function buildParagraph(source: string, ids: BlockIds): Paragraph {
  const text = source.replace(/\s+/gu, ' ').trim();
  const label = detectLabel(text);
  return {
    kind: 'paragraph',
    id: ids.nextParagraph(),
    text,
    label: label && { text: label.text, end: label.end, automatic: false },
    headingLevel: null,
    emphasis: [],
    align: null,
    indent: 0,
    page: null,
  };
}

/** A ruled table of plain words; its first row names the columns and is repeated on every page. */
export function buildTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  ids: BlockIds,
): Table {
  const id = ids.nextTable();
  const rowOf = (words: readonly string[], header: boolean): TableRow => ({
    header,
    cells: words.map((text, column) => ({
      column,
      columnSpan: 1,
      rowSpan: 1,
      // What a cell holds is no list: a number at its head stays part of its words.
      blocks: [{ ...buildParagraph(text, ids), label: null }],
    })),
  });
  return {
    kind: 'table',
    id,
    rows: [rowOf(head, true), ...rows.map((words) => rowOf(words, false))],
    ruled: true,
    page: null,
  };
}
