import { findOccasions, type OccasionInYear } from '#kernel/time/find-occasions.ts';
import { OCCASIONS } from '#kernel/time/occasion-list.ts';
import type { Queryable } from '#platform/db/database.ts';
import { readOwnOccasions } from '../store/occasions.ts';

/** What is remembered from a day to another, of everybody and of the realm itself, by its first day; one statement. */
export async function listOccasions(
  db: Queryable,
  realmId: string,
  from: string,
  to: string,
): Promise<readonly OccasionInYear[]> {
  return findOccasions([...OCCASIONS, ...(await readOwnOccasions(db, realmId))], from, to);
}
