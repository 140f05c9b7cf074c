import { createFence } from '#platform/fence/create-fence.ts';
import type { ReadingFenceLimits } from './create-reading-fence.ts';
import { describeEnd } from './describe-end.ts';
import { findCodeCache, listReadable } from './fence-parts.ts';
import type { ScanOutcome, ScanQuestion } from './look-at-scan.ts';

/** Looks at scans of strangers in child processes. */
export interface ScanFence {
  readonly look: (question: ScanQuestion) => Promise<ScanOutcome>;
  readonly close: () => void;
}

const readableParts = [
  'package.json',
  'src/kernel',
  'src/platform/fence',
  'src/platform/pdf-in',
  'src/reading',
];
const libraries = ['fflate', 'saxes', 'xmlchars', 'pdfjs-dist', '@napi-rs'];
/** A page of a thick scan takes seconds where JavaScript decodes its pictures. */
const timeLimit = 25_000;
/** Megabytes: the dots of an A3 page at 600 dpi, decoded and drawn. */
const memoryLimit = 900;

/**
 * Builds the fence in which scans are measured and their pages drawn; its processes start with the first scan.
 *
 * It is apart from the fence of reading because drawing needs a canvas in machine code (docs/decisions/0012).
 */
export function createScanFence(limits: ReadingFenceLimits = {}): ScanFence {
  const fence = createFence({
    entry: new URL('look-at-scan-worker.ts', import.meta.url),
    readable: listReadable(readableParts, libraries),
    codeCache: findCodeCache(),
    size: 1,
    timeLimit,
    memoryLimit,
    native: true,
    ...limits,
  });
  return {
    look: async (question) => {
      const result = await fence.run({ bytes: question.bytes, page: question.page });
      if (result.ok) return result.value as ScanOutcome;
      return { kind: 'refused', ...describeEnd(result.reason) };
    },
    close: fence.close,
  };
}
