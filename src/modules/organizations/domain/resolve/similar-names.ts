import type { Match } from './compare-entry.ts';

const FEWEST_WORDS = 3;

/** Dice's measure over the words of two names, of which at least three quarters have to agree; else null. */
export function compareLoosely(words: readonly string[], wanted: readonly string[]): Match | null {
  const all = words.length + wanted.length;
  if (words.length < FEWEST_WORDS || wanted.length < FEWEST_WORDS) return null;
  // Most names part early: more words missing than this, and three quarters cannot agree.
  let missable = words.length - Math.ceil((3 * all) / 8);
  for (let i = 0; i < words.length && missable >= 0; i += 1) {
    if (!wanted.includes(words[i] ?? '')) missable -= 1;
  }
  if (missable < 0) return null;
  const shared = Math.ceil((3 * all) / 8) + missable;
  return { score: Math.round(((2 * shared) / all) * 60) / 100, reason: 'similar' };
}
