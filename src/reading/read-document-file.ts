import { findSecrecyMark, findSecrecyMarkInText } from '#kernel/document/checks/find-secrecy-mark.ts';
import { findSecrecyInFileName } from '#kernel/document/checks/secrecy-file-name.ts';
import type { DocumentTree } from '#kernel/document/model/document-tree.ts';
import { paragraphsOf } from '#kernel/document/model/walk-document.ts';
import { readDocxFacts } from '#kernel/document/readers/docx/facts/read-docx-facts.ts';
import { readDocx } from '#kernel/document/readers/docx/read-docx.ts';
import { printPdfLines, readPdfPages } from '#kernel/document/readers/pdf/read-pdf-pages.ts';
import { readText } from '#kernel/document/readers/text/read-text.ts';
import { extractPlan } from '#kernel/extraction/extract-plan.ts';
import { openPdf } from '#platform/pdf-in/open-pdf.ts';
import { decodeText } from './decode-text.ts';
import { detectFormat } from './detect-format.ts';
import { fileSizeLimit, fileSizeLimitText } from './file-size-limit.ts';
import {
  type ReadingOutcome,
  type SecretOutcome,
  type UnreadableOutcome,
  unreadable,
} from './reading-outcome.ts';

/** A file as it was handed in; the name may bear a secrecy mark and is used for nothing else. */
export interface DocumentFile {
  readonly bytes: Uint8Array;
  readonly name: string;
  /** Also tells how the file sets its pages. */
  readonly facts?: boolean;
}

const megabyte = 1024 * 1024;
/** Some thousand pages of plain text. */
const maximumTextSize = 8 * megabyte;
/** A page with fewer letters bears no text of a document: a stamp, a page number or a signature over a scan. */
const fewestLetters = 25;

/**
 * Reads one file to the end: format by content, secrets gate, document tree, plan draft.
 *
 * The gate (DESIGN law 4) stands before anything is made of the file, and a refusal carries no word of it. Run it
 * behind a fence for files of strangers: `createReadingFence`.
 */
export async function readDocumentFile(file: DocumentFile): Promise<ReadingOutcome> {
  const named = findSecrecyInFileName(file.name);
  if (named !== null) return { kind: 'secret', mark: named, place: 'file-name' };
  if (file.bytes.length === 0) return unreadable('empty-file');
  if (file.bytes.length > fileSizeLimit) return unreadable('file-too-large', fileSizeLimitText);
  const tree = await readTree(file.bytes);
  if ('kind' in tree) return tree;
  const mark = findSecrecyMark(tree);
  if (mark !== null) return { kind: 'secret', mark: mark.mark, place: mark.place };
  const draft = extractPlan(tree);
  if (file.facts !== true || tree.format !== 'docx') return { kind: 'read', tree, draft };
  return { kind: 'read', tree, draft, facts: readDocxFacts(file.bytes, tree) };
}

type TreeOutcome = DocumentTree | SecretOutcome | UnreadableOutcome;

function readTree(bytes: Uint8Array): TreeOutcome | Promise<TreeOutcome> {
  const format = detectFormat(bytes);
  if (format === 'pdf') return readPdfTree(bytes);
  if (format === 'text') return readTextTree(bytes);
  if (format === 'unknown') return unreadable('unknown-format');
  if (format === 'locked') return unreadable('docx-encrypted');
  if (format !== 'docx') return unreadable(`not-yet-${format}`);
  const read = readDocx(bytes);
  return read.ok ? read.value : unreadable(`docx-${read.reason.code}`, read.reason.part);
}

function readTextTree(bytes: Uint8Array): TreeOutcome {
  if (bytes.length > maximumTextSize) return unreadable('text-too-large', `${maximumTextSize / megabyte} MB`);
  const text = decodeText(bytes);
  if (text === null) return unreadable('text-encoding');
  if (text.trim() === '') return unreadable('empty-file');
  const mark = findSecrecyMarkInText(text);
  return mark === null ? readText(text) : { kind: 'secret', mark: mark.mark, place: mark.place };
}

async function readPdfTree(bytes: Uint8Array): Promise<TreeOutcome> {
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
