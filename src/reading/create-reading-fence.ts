import { createFence } from '#platform/fence/create-fence.ts';
import { describeEnd } from './describe-end.ts';
import { findCodeCache, listReadable } from './fence-parts.ts';
import type { PrintedOutcome } from './print-document-file.ts';
import type { DocumentFile } from './read-document-file.ts';
import type { DraftPrint, ReadingJob } from './reading-job.ts';
import type { ReadingOutcome } from './reading-outcome.ts';

/** Reads files of strangers in child processes. */
export interface ReadingFence {
  /** Reads one file; a file that breaks a limit of the fence is unreadable, and the next one is read all the same. */
  readonly read: (file: DocumentFile) => Promise<ReadingOutcome>;
  /** Reads one file in the same way and prints its draft; see `printDocumentFile`. */
  readonly print: (file: DocumentFile, form: DraftPrint) => Promise<PrintedOutcome>;
  /** Starts a process ahead of the first file. */
  readonly warm: () => void;
  readonly close: () => void;
}

/** Limits of the fence; see `FenceOptions`. */
export interface ReadingFenceLimits {
  readonly size?: number;
  readonly memoryLimit?: number;
  readonly timeLimit?: number;
}

/** The parsers, and what they are built on. */
const libraries = ['fflate', 'saxes', 'xmlchars', 'pdfjs-dist'];
/** All that reading needs: our own code and the parser libraries, no data and no settings. */
const readableParts = [
  'package.json',
  'src/kernel',
  'src/platform/fence',
  'src/platform/pdf-in',
  'src/reading',
];

/** Builds the fence in which the server and the command line read files. */
export function createReadingFence(limits: ReadingFenceLimits = {}): ReadingFence {
  const fence = createFence({
    entry: new URL('read-worker.ts', import.meta.url),
    readable: listReadable(readableParts, libraries),
    codeCache: findCodeCache(),
    ...limits,
  });
  const run = async (job: ReadingJob): Promise<unknown> => {
    const result = await fence.run(job);
    return result.ok ? result.value : { kind: 'unreadable', ...describeEnd(result.reason) };
  };
  return {
    read: async ({ bytes, name, facts }) =>
      (await run({ file: { bytes, name, facts: facts === true }, print: null })) as ReadingOutcome,
    print: async ({ bytes, name }, form) =>
      (await run({ file: { bytes, name }, print: form })) as PrintedOutcome,
    warm: fence.warm,
    close: fence.close,
  };
}
