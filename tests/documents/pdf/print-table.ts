import type { Table } from '#kernel/document/model/document-tree.ts';
import { paragraphsIn } from '#kernel/document/model/walk-document.ts';

/** The first table among blocks. */
export function findTable(blocks: readonly unknown[]): Table {
  const table = (blocks as Table[]).find(({ kind }) => kind === 'table');
  if (table === undefined) throw new Error('no table');
  return table;
}

/** A table as lines people can read: `#` before a header, `/` between paragraphs, `×2` behind a cell of two rows. */
export function printTable({ rows }: Table): string[] {
  return rows.map(({ cells, header }) => {
    const printed = cells.map(({ rowSpan, blocks }) => {
      const text = [...paragraphsIn(blocks)].map((paragraph) => paragraph.text).join(' / ');
      return rowSpan > 1 ? `${text} ×${rowSpan}` : text;
    });
    return `${header ? '# ' : ''}${printed.join(' | ')}`;
  });
}
