import { nameOn } from '../known-organization.ts';
import { findHeirs } from '../trace-lineage.ts';
import { SCORES } from './compare-entry.ts';
import type { Directory } from './directory.ts';
import type { Candidate, NamePlace } from './suggestion.ts';

/**
 * Bodies that had taken over, by the day of the document, from those that bore the name. The one that took over
 * everything, or the work the document is about, is proposed before the others.
 */
export function followSuccession(
  found: readonly Candidate[],
  directory: Directory,
  where: NamePlace,
): Candidate[] {
  const named = found.filter(({ reason }) => reason === 'other-time');
  if (named.length === 0) return [];
  const known = new Set(found.map(({ organizationId }) => organizationId));
  const heirs = new Map<string, Candidate>();
  for (const { organizationId } of named) {
    const body = directory.get(organizationId);
    if (body === undefined) continue;
    for (const { heir, chosen } of findHeirs(body, directory, where.day, where.subject)) {
      if (known.has(heir.id)) continue;
      const reason = chosen && named.length === 1 ? 'took-over' : 'successor';
      if ((heirs.get(heir.id)?.score ?? 0) >= SCORES[reason]) continue;
      heirs.set(heir.id, {
        organizationId: heir.id,
        name: nameOn(heir, where.day).name,
        score: SCORES[reason],
        reason,
      });
    }
  }
  return [...heirs.values()];
}
