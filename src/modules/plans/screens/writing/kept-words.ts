import type { Manuscript } from '#kernel/composition/manuscript.ts';

/** Words of a plan that no server has yet, and the ones they were written over. */
export interface KeptWords {
  readonly base: Manuscript;
  readonly content: Manuscript;
}

const keyOf = (manuscript: string): string => `nhipcau.manuscript.${manuscript}`;

/** What was written at a plan in this browser and never saved, or null. */
export function readKeptWords(manuscript: string): KeptWords | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(manuscript)) ?? 'null');
    if (typeof kept !== 'object' || kept === null || !('base' in kept) || !('content' in kept)) return null;
    return kept as KeptWords;
  } catch {
    return null;
  }
}

/** Keeps words in the browser until the server has them, so that a closed tab loses none; null lets them go. */
export function keepWords(manuscript: string, words: KeptWords | null): void {
  try {
    if (words === null) localStorage.removeItem(keyOf(manuscript));
    else localStorage.setItem(keyOf(manuscript), JSON.stringify(words));
  } catch {
    // A browser that keeps nothing still lets people write; only a closed tab loses what was being typed.
  }
}
