import type { DocumentTree } from '#kernel/document/model/document-tree.ts';
import { paragraphsOf } from '#kernel/document/model/walk-document.ts';
import { readPdfPages } from '#kernel/document/readers/pdf/read-pdf-pages.ts';
import { openPdf } from '#platform/pdf-in/open-pdf.ts';
import { buildPdf, letterWidth, type PrintedPage, type PrintedWords } from '../build-pdf.ts';

// Loading the library takes longer than any test may.
await openPdf(buildPdf([{}]));

/** Builds the pages and reads them back. */
export async function readBuiltPdf(pages: readonly PrintedPage[]): Promise<DocumentTree> {
  const opened = await openPdf(buildPdf(pages));
  if (!opened.ok) throw new Error(opened.reason.code);
  return readPdfPages(opened.value);
}

/** The words of all paragraphs in reading order. */
export function textsOf(tree: DocumentTree): string[] {
  return [...paragraphsOf(tree)].map(({ text }) => text);
}

/** Edges of the text on the pages built here. */
export const [leftEdge, rightEdge] = [85, 552];

/** Sets text between the edges as a printer does: words fill each line, the first begins further right. */
export function setText(
  text: string,
  top: number,
  { indent = 28, size = 14, pitch = 18 } = {},
): PrintedWords[] {
  const lines: PrintedWords[] = [];
  let line = '';
  let x = leftEdge + indent;
  const close = (): void => {
    lines.push({ text: line, x, y: top + lines.length * pitch, size });
    x = leftEdge;
  };
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (x + longer.length * size * letterWidth <= rightEdge) line = longer;
    else {
      close();
      line = word;
    }
  }
  close();
  return lines;
}
