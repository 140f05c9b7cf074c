import { createFence } from '#platform/fence/create-fence.ts';
import { findCodeCache, listReadable } from './fence-parts.ts';
import type { DocumentFile } from './read-document-file.ts';
import { type ReadingOutcome, unreadable } from './reading-outcome.ts';

/** Reads files of strangers in child processes. */
export interface ReadingFence {
  /** Reads one file; a file that breaks a limit of the fence is unreadable, and the next one is read all the same. */
  readonly read: (file: DocumentFile) => Promise<ReadingOutcome>;
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
  return {
    read: async (file) => {
      const result = await fence.run({ bytes: file.bytes, name: file.name, facts: file.facts === true });
      if (result.ok) return result.value as ReadingOutcome;
      const { code, limit } = result.reason;
      const unit = code === 'fence-time' ? 's' : 'MB';
      return unreadable(code, limit === 0 ? null : `${limit} ${unit}`);
    },
    warm: fence.warm,
    close: fence.close,
  };
}
