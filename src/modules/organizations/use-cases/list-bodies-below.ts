import type { Queryable } from '#platform/db/database.ts';
import { readIdentifiersBelow } from '../store/read-below.ts';

/** The bodies below one on a day in the tree it belongs to, nearest first, in one statement. */
export function listBodiesBelow(
  db: Queryable,
  realmId: string,
  root: string,
  day: string,
): Promise<readonly string[]> {
  return readIdentifiersBelow(db, realmId, root, day);
}
