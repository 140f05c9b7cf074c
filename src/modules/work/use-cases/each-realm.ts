import { listRealms, type Realm } from '#modules/access/door.ts';
import type { Queryable } from '#platform/db/database.ts';

/**
 * Does something for every realm of the installation and adds up what each answers. What fails for one keeps no other waiting:
 * it is thrown once all had their turn.
 */
export async function forEachRealm(db: Queryable, doFor: (realm: Realm) => Promise<number>): Promise<number> {
  let done = 0;
  const failures: unknown[] = [];
  for (const realm of await listRealms(db)) {
    try {
      done += await doFor(realm);
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
  return done;
}
