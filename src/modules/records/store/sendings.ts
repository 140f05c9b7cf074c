import type { Transaction } from '#platform/db/database.ts';

/** The records of an obligation that were kept under a key, in their order; others with the same key wait meanwhile. */
export async function lockSent(
  tx: Transaction,
  realmId: string,
  { sendKey, obligationId }: { readonly sendKey: string; readonly obligationId: string },
): Promise<string[]> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 25))', [sendKey]);
  const rows = await tx.query<{ readonly id: string }>(
    `select id from record_entry
      where realm_id = $1 and send_key = $2 and obligation_id = $3 order by send_place`,
    [realmId, sendKey, obligationId],
  );
  return rows.map(({ id }) => id);
}

/** Keeps under which key records were sent. */
export async function markSent(
  tx: Transaction,
  realmId: string,
  { sendKey, ids }: { readonly sendKey: string; readonly ids: readonly string[] },
): Promise<void> {
  await tx.query(
    `update record_entry r set send_key = $2, send_place = sent.place
       from unnest($3::uuid[]) with ordinality as sent (id, place)
      where r.realm_id = $1 and r.id = sent.id`,
    [realmId, sendKey, ids],
  );
}
