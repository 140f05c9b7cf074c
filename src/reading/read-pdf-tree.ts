import { findSecrecyMarkInText } from '#kernel/document/checks/find-secrecy-mark.ts';
import type { DocumentTree } from '#kernel/document/model/document-tree.ts';
import { paragraphsOf } from '#kernel/document/model/walk-document.ts';
import { printPdfLines, readPdfPages } from '#kernel/document/readers/pdf/read-pdf-pages.ts';
import { openPdf } from '#platform/pdf-in/open-pdf.ts';
import { type SecretOutcome, type UnreadableOutcome, unreadable } from './reading-outcome.ts';

/** A page with fewer letters bears no text of a document: a stamp, a page number or a signature over a scan. */
const fewestLetters = 25;

/** Reads the tree of a PDF with a text layer; the secrets gate sees its lines before they are joined. */
export async function readPdfTree(
  bytes: Uint8Array,
): Promise<DocumentTree | SecretOutcome | UnreadableOutcome> {
  const opened = await openPdf(bytes);
  if (!opened.ok) return unreadable(`pdf-${opened.reason.code}`, opened.reason.detail);
  const pages = opened.value;
  const mark = findSecrecyMarkInText(printPdfLines(pages));
  if (mark !== null) return { kind: 'secret', mark: mark.mark, place: mark.place };
  const hasText = pages.some(({ items }) => {
    const letters = items.reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0);
    return letters >= fewestLetters;
  });
  const tree = readPdfPages(pages);
  const isMute = tree.findings.some(({ code }) => code === 'letters-unknown');
  if (isMute && countLetters(tree) < fewestLetters) return unreadable('pdf-unknown-letters');
  return hasText ? tree : unreadable('pdf-without-text');
}

function countLetters(tree: DocumentTree): number {
  let count = 0;
  for (const { text } of paragraphsOf(tree)) count += text.match(/\p{L}/gu)?.length ?? 0;
  return count;
}
