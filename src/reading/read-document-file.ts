import { findSecrecyMark } from '#kernel/document/checks/find-secrecy-mark.ts';
import { findSecrecyInFileName } from '#kernel/document/checks/secrecy-file-name.ts';
import type { DocumentTree } from '#kernel/document/model/document-tree.ts';
import { readDocx } from '#kernel/document/readers/docx/read-docx.ts';
import { extractPlan } from '#kernel/extraction/extract-plan.ts';
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
  const { readDocxFacts } = await import('#kernel/document/readers/docx/facts/read-docx-facts.ts');
  return { kind: 'read', tree, draft, facts: readDocxFacts(file.bytes, tree) };
}

type TreeOutcome = DocumentTree | SecretOutcome | UnreadableOutcome;

async function readTree(bytes: Uint8Array): Promise<TreeOutcome> {
  const format = detectFormat(bytes);
  if (format === 'pdf') {
    // Loaded when such a file comes: a process starts for each call of the command, mostly for a Word file.
    const { readPdfTree } = await import('./read-pdf-tree.ts');
    return readPdfTree(bytes);
  }
  if (format === 'text') {
    const { readTextTree } = await import('./read-text-tree.ts');
    return readTextTree(bytes);
  }
  if (format === 'unknown') return unreadable('unknown-format');
  if (format === 'locked') return unreadable('docx-encrypted');
  if (format !== 'docx') return unreadable(`not-yet-${format}`);
  const read = readDocx(bytes);
  return read.ok ? read.value : unreadable(`docx-${read.reason.code}`, read.reason.part);
}
