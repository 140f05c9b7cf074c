import path from 'node:path';
import {
  createReadingFence,
  type ReadingFence,
  type ReadingFenceLimits,
} from '#reading/create-reading-fence.ts';
import { detectFormat } from '#reading/detect-format.ts';
import type { PrintedOutcome } from '#reading/print-document-file.ts';
import type { DraftPrint } from '#reading/reading-job.ts';
import type { ReadingOutcome } from '#reading/reading-outcome.ts';
import { type LoadFailure, loadFile } from './load-file.ts';

/** One path of the command line and what became of it. */
export interface ReadPath {
  readonly path: string;
  readonly outcome:
    | ReadingOutcome
    | PrintedOutcome
    | { readonly kind: 'unloaded'; readonly failure: LoadFailure };
}

/** Files that are read ahead of the one being printed: enough to keep every process busy. */
const filesAhead = 8;
/** Bytes from which any file is heavy work: some two hundred pages of text. */
const heavyFrom = 512 * 1024;
/**
 * Work from which a second process pays, counted in Word files: its start and the compiling of its rules take as long
 * as reading many of them, and both are done on the same processors.
 */
const manyFiles = 100;
/** The work of a PDF: its parser is far larger. */
const pdfWeight = 10;

/**
 * Reads files and gives them back in the order in which they were named, as soon as each is ready.
 *
 * `print` asks for drafts printed for JSON, null for tree and draft. The process for Word and PDF files starts with this call, not with the first file asked for: its start is most of
 * the wait.
 */
export function readInOrder(
  paths: readonly string[],
  print: DraftPrint | null,
  limits: ReadingFenceLimits,
): AsyncGenerator<ReadPath> {
  const pdfs = paths.filter((file) => /\.pdf$/i.test(file)).length;
  const work = paths.length + pdfs * (pdfWeight - 1);
  const fence = createReadingFence({ size: work >= manyFiles ? 2 : 1, ...limits });
  if (paths.some((file) => /\.(?:docx|pdf)$/i.test(file))) fence.warm();
  return readEach(paths, print, fence);
}

async function* readEach(
  paths: readonly string[],
  print: DraftPrint | null,
  fence: ReadingFence,
): AsyncGenerator<ReadPath> {
  const ahead: Promise<ReadPath>[] = [];
  let next = 0;
  try {
    while (next < paths.length || ahead.length > 0) {
      while (next < paths.length && ahead.length < filesAhead) {
        ahead.push(readPath(paths[next] ?? '', print, fence));
        next += 1;
      }
      const first = ahead.shift();
      if (first !== undefined) yield await first;
    }
  } finally {
    fence.close();
  }
}

async function readPath(file: string, print: DraftPrint | null, fence: ReadingFence): Promise<ReadPath> {
  const loaded = await loadFile(file);
  if (!(loaded instanceof Uint8Array)) return { path: file, outcome: { kind: 'unloaded', failure: loaded } };
  const document = { bytes: loaded, name: path.basename(file) };
  const isHeavy = ['docx', 'pdf'].includes(detectFormat(loaded)) || loaded.length > heavyFrom;
  if (isHeavy) {
    const outcome = await (print === null ? fence.read(document) : fence.print(document, print));
    return { path: file, outcome };
  }
  // Short text has no parser to attack, and reading it here saves the start of a process.
  const { printDocumentFile } = await import('#reading/print-document-file.ts');
  const { readDocumentFile } = await import('#reading/read-document-file.ts');
  const outcome = await (print === null ? readDocumentFile(document) : printDocumentFile(document, print));
  return { path: file, outcome };
}
