import type { Queryable } from '#platform/db/database.ts';

/** How often the bodies of a realm were written to: the same number means the same bodies. */
export async function readRevision(db: Queryable, realmId: string): Promise<number> {
  const [row] = await db.query<{ revision: number }>(
    'select revision from organization_revision where realm_id = $1',
    [realmId],
  );
  return row?.revision ?? 0;
}
