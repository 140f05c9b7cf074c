import { createFence } from '#platform/fence/create-fence.ts';
import type { ReadingFenceLimits } from './create-reading-fence.ts';
import { describeEnd } from './describe-end.ts';
import { findCodeCache, listReadable } from './fence-parts.ts';
import type { DocumentFile } from './read-document-file.ts';
import type { SheetsOutcome } from './read-sheets-file.ts';

/** Reads spreadsheets of strangers in child processes. */
export interface SheetsFence {
  readonly read: (file: DocumentFile) => Promise<SheetsOutcome>;
  readonly close: () => void;
}

const readableParts = [
  'package.json',
  'src/kernel',
  'src/platform/fence',
  'src/platform/sheets',
  'src/reading',
];
const libraries = ['fflate', 'hucre'];

/** Builds the fence in which spreadsheets are read; its processes start with the first file. */
export function createSheetsFence(limits: ReadingFenceLimits = {}): SheetsFence {
  const fence = createFence({
    entry: new URL('read-sheets-worker.ts', import.meta.url),
    readable: listReadable(readableParts, libraries),
    codeCache: findCodeCache(),
    size: 1,
    ...limits,
  });
  return {
    read: async (file) => {
      const result = await fence.run({ bytes: file.bytes, name: file.name });
      if (result.ok) return result.value as SheetsOutcome;
      return { kind: 'unreadable', ...describeEnd(result.reason) };
    },
    close: fence.close,
  };
}
