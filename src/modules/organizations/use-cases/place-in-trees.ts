import type { Queryable } from '#platform/db/database.ts';
import { type OrderedBody, orderByTree } from '../domain/order-by-tree.ts';
import { readPlaces } from '../store/read-places.ts';

/** Puts bodies into the order of their trees as of a day, in one statement; ids of no body of the realm are left out. */
export async function placeInTrees(
  db: Queryable,
  realmId: string,
  ids: readonly string[],
  day: string,
): Promise<OrderedBody[]> {
  return orderByTree(await readPlaces(db, realmId, ids, day), new Set(ids));
}
