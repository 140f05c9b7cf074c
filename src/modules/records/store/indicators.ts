import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { Indicator } from '../domain/indicator.ts';

/** The indicators a realm counts by, in their order; none while it has kept none of its own. */
export async function readIndicators(db: Queryable, realmId: string): Promise<Indicator[]> {
  return db.query<Indicator>(
    `select code, name, unit, adding from record_indicator where realm_id = $1 and active order by position, code`,
    [realmId],
  );
}

/** Keeps the indicators a realm begins with; those that are there stay as they are. */
export async function insertIndicators(
  tx: Transaction,
  realmId: string,
  indicators: readonly Indicator[],
): Promise<void> {
  await tx.query(
    `insert into record_indicator (realm_id, code, name, unit, adding, position)
     select $1, given.code, given.name, given.unit, given.adding, given.position
       from jsonb_to_recordset($2::jsonb) as given (code text, name text, unit text, adding text, position integer)
     on conflict do nothing`,
    [realmId, JSON.stringify(indicators.map((indicator, position) => ({ ...indicator, position })))],
  );
}
