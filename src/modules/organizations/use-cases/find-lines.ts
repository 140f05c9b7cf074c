import type { Queryable } from '#platform/db/database.ts';
import { readPlaces } from '../store/read-places.ts';

/** Each of these bodies with all bodies above it on a day, in every tree it stands in, itself first; one statement. */
export async function findLines(
  db: Queryable,
  realmId: string,
  ids: readonly string[],
  day: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (ids.length === 0) return new Map();
  const parents = Map.groupBy(await readPlaces(db, realmId, ids, day), ({ id }) => id);
  const climb = (id: string, line: Set<string>): Set<string> => {
    if (line.has(id)) return line;
    line.add(id);
    for (const { parentId } of parents.get(id) ?? []) if (parentId !== null) climb(parentId, line);
    return line;
  };
  return new Map(ids.map((id) => [id, [...climb(id, new Set())]]));
}
