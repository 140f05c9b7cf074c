import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { faultsOfLooks } from './faults-of-looks.ts';
import { faultsOfParts } from './faults-of-parts.ts';
import { faultsOfWords } from './faults-of-words.ts';
import type { SeededFault } from './seeded-fault.ts';

/** The faults, each alone in its document. */
export const seededFaults: readonly SeededFault[] = [...faultsOfLooks, ...faultsOfParts, ...faultsOfWords];

/** The document with one part of its package changed. @throws Error when the change changed nothing. */
export function spoil(
  bytes: Uint8Array,
  { part = 'word/document.xml', seed, what }: SeededFault,
): Uint8Array {
  const parts = unzipSync(bytes);
  const before = strFromU8(parts[part] ?? new Uint8Array());
  const after = seed(before);
  if (after === before) throw new Error(`nothing was spoiled: ${what}`);
  return zipSync({ ...parts, [part]: strToU8(after) });
}
