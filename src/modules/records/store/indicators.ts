import type { Author } from '#kernel/law/author.ts';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { Indicator, IndicatorSaying, KeptIndicator } from '../domain/indicator.ts';

/** The indicators a realm counts by, in their order; none while it has kept none of its own. */
export async function readIndicators(db: Queryable, realmId: string): Promise<Indicator[]> {
  return db.query<Indicator>(
    `select code, name, unit, adding from record_indicator where realm_id = $1 and active order by position, code`,
    [realmId],
  );
}

/** Every indicator that the realm counts or counted by; none while it has kept none of its own. */
export async function readEveryIndicator(db: Queryable, realmId: string): Promise<Indicator[]> {
  return db.query<Indicator>(
    `select code, name, unit, adding from record_indicator where realm_id = $1 order by position, code`,
    [realmId],
  );
}

/** How an indicator was added up from a day on, by a version of it. */
export interface AddingSaying {
  readonly code: string;
  readonly adding: Indicator['adding'];
  readonly fromDay: string;
}

/** How every indicator was to be added up and is now, in the order in which that was written. */
export async function readAddingSayings(db: Queryable, realmId: string): Promise<AddingSaying[]> {
  return db.query<AddingSaying>(
    `select code, adding, from_day as "fromDay" from (
       select code, adding, from_day, version from record_indicator_version where realm_id = $1
       union all select code, adding, from_day, version from record_indicator where realm_id = $1) said
      order by code, version`,
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

const KEPT = `
  select i.code, i.name, i.unit, i.adding, i.active, i.from_day as "fromDay", i.version, i.changed_at as "changedAt",
         i.changed_by_name as "changedByName",
         ((select count(*) from record_quantity q where q.realm_id = i.realm_id and q.indicator_code = i.code)
          + (select count(*) from record_past_figure f where f.realm_id = i.realm_id and f.indicator_code = i.code))::integer
           as used
    from record_indicator i`;

/** Every indicator of the realm, also what is no longer counted. */
export async function readKeptIndicators(db: Queryable, realmId: string): Promise<KeptIndicator[]> {
  return db.query<KeptIndicator>(`${KEPT} where i.realm_id = $1 order by i.position, i.code`, [realmId]);
}

/** One of them, kept from every other writer until the transaction ends; null when there is none. */
export async function lockIndicator(
  tx: Transaction,
  realmId: string,
  code: string,
): Promise<KeptIndicator | null> {
  const [row] = await tx.query<KeptIndicator>(
    `${KEPT} where i.realm_id = $1 and i.code = $2 for update of i`,
    [realmId, code],
  );
  return row ?? null;
}

/** Adds one at the end of those of its letter; false when its code is taken. */
export async function addIndicator(
  tx: Transaction,
  realmId: string,
  { code, name, unit, adding, fromDay }: Indicator & { readonly fromDay: string },
  author: Author,
): Promise<boolean> {
  const rows = await tx.query(
    `insert into record_indicator (realm_id, code, name, unit, adding, position, from_day, changed_at, changed_by_name)
     values ($1, $2, $3, $4, $5,
             coalesce((select max(position) from record_indicator where realm_id = $1 and code <= $2), 0), $6, $7, $8)
     on conflict do nothing returning code`,
    [realmId, code, name, unit, adding, fromDay, author.at, author.name],
  );
  return rows.length > 0;
}

/** Puts a new saying in the place of the old one, which is kept as a version of its own. */
export async function changeIndicator(
  tx: Transaction,
  realmId: string,
  { code, name, unit, adding, active, fromDay }: IndicatorSaying & { readonly code: string },
  author: Author,
): Promise<void> {
  await tx.query(
    `insert into record_indicator_version (realm_id, code, version, name, unit, adding, position, active, from_day,
                                           written_at, written_by_name)
     select realm_id, code, version, name, unit, adding, position, active, from_day, changed_at, changed_by_name
       from record_indicator where realm_id = $1 and code = $2`,
    [realmId, code],
  );
  await tx.query(
    `update record_indicator
        set name = $3, unit = $4, adding = $5, active = $6, from_day = $7, changed_at = $8, changed_by_name = $9,
            version = version + 1
      where realm_id = $1 and code = $2`,
    [realmId, code, name, unit, adding, active, fromDay, author.at, author.name],
  );
}

/** What an indicator said before, with who wrote it. */
export interface IndicatorVersion extends IndicatorSaying {
  readonly version: number;
  readonly writtenAt: Date;
  readonly writtenByName: string;
}

/** The earlier sayings of one indicator, oldest first. */
export async function readIndicatorVersions(
  db: Queryable,
  realmId: string,
  code: string,
): Promise<IndicatorVersion[]> {
  return db.query<IndicatorVersion>(
    `select version, name, unit, adding, active, from_day as "fromDay", written_at as "writtenAt",
            written_by_name as "writtenByName"
       from record_indicator_version where realm_id = $1 and code = $2 order by version`,
    [realmId, code],
  );
}
