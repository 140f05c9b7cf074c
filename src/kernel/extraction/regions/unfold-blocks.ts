import { appendAll } from '#kernel/base/append-all.ts';
import type { Block, Table } from '#kernel/document/model/document-tree.ts';
import { paragraphsIn } from '#kernel/document/model/walk-document.ts';
import { foldText } from '#kernel/language/fold-text.ts';

/** Blocks of the tree with the tables that only arrange a letterhead or a signature replaced by their paragraphs. */
export function unfoldBlocks(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block): Block[] => {
    if (block.kind === 'paragraph') return block.text === '' ? [] : [block];
    return isFormTable(block) ? unfoldTable(block) : [block];
  });
}

const FORM_WORDS =
  /cong hoa xa hoi|doc lap\s?-|dang cong san viet nam|noi nhan\s?:|^(?:tm|kt|tl|tuq)\.\s|^so\s?:/u;

/** True for a table that arranges parts of the form, ruled or not. */
function isFormTable(table: Table): boolean {
  if (!table.ruled) return true;
  if (table.rows.length > 4) return opensForm(table);
  for (const paragraph of paragraphsIn([table])) if (FORM_WORDS.test(foldText(paragraph.text))) return true;
  return false;
}

/** A list of recipients beside a signature, or a letterhead, that a converter drew line by line. */
function opensForm(table: Table): boolean {
  if (table.rows.length > 40 || table.rows.some((row) => row.cells.length > 3)) return false;
  const first = table.rows
    .slice(0, 1)
    .flatMap((row) => row.cells.flatMap((cell) => [...paragraphsIn(cell.blocks)]));
  return first.some((paragraph) => FORM_HEADS.test(foldText(paragraph.text)));
}

const FORM_HEADS = /^(?:cong hoa xa hoi|dang cong san viet nam|noi nhan\s?:)/u;

/** Column by column, so that the names on the left and the motto on the right stay together each. */
function unfoldTable(table: Table): Block[] {
  const columns = new Map<number, Block[]>();
  for (const row of table.rows) {
    for (const cell of row.cells) {
      const column = columns.get(cell.column) ?? [];
      appendAll(column, unfoldBlocks(cell.blocks));
      columns.set(cell.column, column);
    }
  }
  return [...columns.entries()].sort(([left], [right]) => left - right).flatMap(([, cells]) => cells);
}
