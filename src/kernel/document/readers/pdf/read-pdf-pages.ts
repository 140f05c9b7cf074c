import { BlockIds } from '../../model/block-ids.ts';
import type { DocumentTree } from '../../model/document-tree.ts';
import { cutPages } from './cut-pages.ts';
import { gatherLines } from './gather-lines.ts';
import { makeBlocks } from './make-blocks.ts';
import { finding } from './page-finding.ts';
import type { PdfPage } from './pdf-page.ts';
import { spellPages } from './spell-pages.ts';

/**
 * Reads the pages of a PDF, words at places, into the document tree: lines become paragraphs again, over page ends
 * too; drawn lines become tables, columns of words below their names too; a letterhead and a signature become unruled
 * tables of two columns.
 *
 * Page numbers are left out; words repeated on every page, notes, stamps and turned words come as findings
 * `outside-*`. Never throws; pages without words give a tree without blocks.
 */
export function readPdfPages(printed: readonly PdfPage[]): DocumentTree {
  const { pages, fonts, mute } = spellPages(printed);
  const { parts, findings } = cutPages(pages);
  if (fonts.length > 0) findings.push(finding('legacy-font', 'warning', { names: fonts.join(', ') }));
  if (mute.length > 0) findings.push(finding('letters-unknown', 'warning', { names: mute.join(', ') }));
  const blocks = makeBlocks(parts, pages, new BlockIds());
  return { version: 1, format: 'pdf', pages: pages.length, blocks, findings };
}

/** Every printed line of the pages, each on a line of its own, for a check of the words before they are joined. */
export function printPdfLines(pages: readonly PdfPage[]): string {
  return pages
    .flatMap((page, at) => [...gatherLines(page.items, at + 1).map((line) => line.text), ...page.remarks])
    .join('\n');
}
