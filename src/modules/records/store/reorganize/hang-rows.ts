import type { Transaction } from '#platform/db/database.ts';

/** An obligation that went into another. */
interface Pair {
  readonly from: string;
  readonly into: string;
}

/** Tables whose rows hang on an obligation by an identifier of their own. */
const HANGING = ['record_entry', 'record_file', 'record_question', 'record_reply_link'] as const;

/** What of an inspection looked at an obligation; it has no identifier of its own. */
const LOOKED_AT = 'record_inspection_item';

/** Hangs what hung on the one obligation on the other; answers which rows, by the first. */
export async function hangRecords(
  tx: Transaction,
  realmId: string,
  pairs: readonly Pair[],
): Promise<ReadonlyMap<string, Readonly<Record<string, readonly string[]>>>> {
  const hung = new Map<string, Record<string, string[]>>();
  const note = (from: string, table: string, id: string): void => {
    const tables = hung.get(from) ?? {};
    tables[table] = [...(tables[table] ?? []), id];
    hung.set(from, tables);
  };
  for (const table of HANGING) {
    const rows = await tx.query<{ id: string; from: string }>(
      `update ${table} t set obligation_id = p."into"
         from jsonb_to_recordset($2::jsonb) as p ("from" uuid, "into" uuid)
        where t.realm_id = $1 and t.obligation_id = p."from" returning t.id, p."from"`,
      [realmId, JSON.stringify(pairs)],
    );
    for (const { id, from } of rows) note(from, table, id);
  }
  const looked = await tx.query<{ id: string; from: string }>(
    `with seen as (
       delete from ${LOOKED_AT} t using jsonb_to_recordset($2::jsonb) as p ("from" uuid, "into" uuid)
        where t.realm_id = $1 and t.obligation_id = p."from"
       returning t.inspection_id, t.position, t.organization_id, t.plan_id, p."from", p."into"
     ), kept as (
       insert into ${LOOKED_AT} (realm_id, inspection_id, obligation_id, position, organization_id, plan_id)
       select distinct on (inspection_id, "into") $1::uuid, inspection_id, "into", position, organization_id, plan_id
         from seen order by inspection_id, "into", position on conflict do nothing)
     select inspection_id as id, "from" from seen`,
    [realmId, JSON.stringify(pairs)],
  );
  for (const { id, from } of looked) note(from, LOOKED_AT, id);
  return hung;
}

/** Hangs records, files, questions and links back on the obligation that they came from. */
export async function hangRecordsBack(
  tx: Transaction,
  realmId: string,
  hung: readonly { readonly table: string; readonly id: string; readonly to: string }[],
): Promise<void> {
  for (const table of HANGING) {
    const rows = hung.filter((row) => row.table === table);
    if (rows.length === 0) continue;
    await tx.query(
      `update ${table} t set obligation_id = h."to" from jsonb_to_recordset($2::jsonb) as h (id uuid, "to" uuid)
        where t.realm_id = $1 and t.id = h.id`,
      [realmId, JSON.stringify(rows)],
    );
  }
}
