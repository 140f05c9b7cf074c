import type { Queryable } from '#platform/db/database.ts';

/** What these groups are called. */
export async function readGroupNames(
  db: Queryable,
  realmId: string,
  ids: readonly string[],
): Promise<{ readonly id: string; readonly name: string }[]> {
  return db.query('select id, name from organization_group where realm_id = $1 and id = any ($2::uuid[])', [
    realmId,
    ids,
  ]);
}
