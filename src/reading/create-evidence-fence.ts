import { createFence } from '#platform/fence/create-fence.ts';
import type { ReadingFenceLimits } from './create-reading-fence.ts';
import { describeEnd } from './describe-end.ts';
import { findCodeCache, listReadable } from './fence-parts.ts';
import type { DocumentFile } from './read-document-file.ts';
import type { EvidenceOutcome } from './read-evidence-file.ts';

/** Reads files of evidence in child processes. */
export interface EvidenceFence {
  readonly read: (file: DocumentFile) => Promise<EvidenceOutcome>;
  readonly close: () => void;
}

const readableParts = [
  'package.json',
  'src/kernel',
  'src/platform/fence',
  'src/platform/pdf-in',
  'src/platform/pictures',
  'src/platform/sheets',
  'src/reading',
];
const libraries = ['fflate', 'hucre', 'saxes', 'xmlchars', 'pdfjs-dist'];

/** Builds the fence in which evidence is read; its processes start with the first file. */
export function createEvidenceFence(limits: ReadingFenceLimits = {}): EvidenceFence {
  const fence = createFence({
    entry: new URL('read-evidence-worker.ts', import.meta.url),
    readable: listReadable(readableParts, libraries),
    codeCache: findCodeCache(),
    size: 1,
    ...limits,
  });
  return {
    read: async (file) => {
      const result = await fence.run({ bytes: file.bytes, name: file.name });
      if (result.ok) return result.value as EvidenceOutcome;
      return { kind: 'unreadable', ...describeEnd(result.reason) };
    },
    close: fence.close,
  };
}
