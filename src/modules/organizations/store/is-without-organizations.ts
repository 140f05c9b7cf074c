import type { Queryable } from '#platform/db/database.ts';

/** Whether the realm has no body yet. */
export async function isWithoutOrganizations(db: Queryable, realmId: string): Promise<boolean> {
  const rows = await db.query('select from organization where realm_id = $1 limit 1', [realmId]);
  return rows.length === 0;
}
