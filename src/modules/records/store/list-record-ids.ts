import type { Queryable } from '#platform/db/database.ts';

/** Identifiers of every record of one obligation, withdrawn ones too. */
export async function listRecordIds(db: Queryable, realmId: string, obligationId: string): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    'select id from record_entry where realm_id = $1 and obligation_id = $2',
    [realmId, obligationId],
  );
  return rows.map(({ id }) => id);
}
