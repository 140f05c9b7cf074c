import { holdsOn } from '../known-organization.ts';
import type { Match } from './compare-entry.ts';
import type { NameEntry } from './name-tables.ts';
import type { NamePlace } from './suggestion.ts';

const SIMILAR_FROM = 0.75;

/** Dice's measure over the words of both keys; below the bar the likeness says nothing. */
export function compareLoosely(
  { name, key }: Pick<NameEntry, 'name' | 'key'>,
  wanted: readonly string[],
  where: NamePlace,
): Match | null {
  const words = key.split(' ');
  if (words.length < 3 || wanted.length < 3 || !holdsOn(name, where.day)) return null;
  const shared = words.filter((word) => wanted.includes(word)).length;
  const likeness = (2 * shared) / (words.length + wanted.length);
  return likeness >= SIMILAR_FROM ? { score: Math.round(likeness * 60) / 100, reason: 'similar' } : null;
}
