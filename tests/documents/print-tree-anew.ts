import type { Block, DocumentTree } from '#kernel/document/model/document-tree.ts';
import { paragraphsOf } from '#kernel/document/model/walk-document.ts';
import { allBorders, buildDocx, paragraph, table } from './build-docx.ts';
import { buildPdf, type PrintedPage, type PrintedWords } from './build-pdf.ts';
import { setText } from './pdf/read-built-pdf.ts';

/** Prints the words of a tree as a Word file, tables as tables. */
export function printAsDocx(tree: DocumentTree): Uint8Array {
  const blocks = (list: readonly Block[]): string =>
    list
      .map((block) =>
        block.kind === 'paragraph'
          ? paragraph(block.text)
          : table(
              block.rows.map((row) => row.cells.map((cell) => blocks(cell.blocks) || paragraph(''))),
              allBorders,
            ),
      )
      .join('');
  return buildDocx(blocks(tree.blocks));
}

const [top, bottom] = [70, 770];

/** Prints the words of a tree as pages of a PDF, a paragraph below the other, cells of tables too. */
export function printAsPdf(tree: DocumentTree): Uint8Array {
  const pages: PrintedWords[][] = [[]];
  let height = top;
  for (const { text } of paragraphsOf(tree)) {
    for (const words of setText(text, 0)) {
      if (height > bottom) {
        pages.push([]);
        height = top;
      }
      pages.at(-1)?.push({ ...words, y: height });
      height += 18;
    }
    height += 8;
  }
  return buildPdf(pages.map((words): PrintedPage => ({ words })));
}
