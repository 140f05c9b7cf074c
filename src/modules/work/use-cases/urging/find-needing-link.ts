import { listWorkersOf } from '#modules/access/door.ts';
import type { Queryable } from '#platform/db/database.ts';

/** The bodies among these for which nobody can sign in to answer: a link is their only way into the house. */
export async function findNeedingLink(
  db: Queryable,
  realmId: string,
  bodies: readonly string[],
  day: string,
): Promise<ReadonlySet<string>> {
  const workers = await listWorkersOf(db, realmId, bodies, day);
  const manned = new Set(workers.map(({ organizationId }) => organizationId));
  return new Set(bodies.filter((body) => !manned.has(body)));
}
