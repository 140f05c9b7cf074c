import type { Author } from '#kernel/law/author.ts';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import { TIE_HOLDS } from './ties.ts';

/** A figure of a year before as it is kept. */
export interface PastFigure {
  readonly organizationId: string;
  readonly year: number;
  readonly indicator: string;
  readonly amount: number;
  readonly source: string;
}

/** The figures of these years, by body and indicator. */
export async function readPastFigures(
  db: Queryable,
  realmId: string,
  years: readonly number[] | null,
): Promise<PastFigure[]> {
  return db.query<PastFigure>(
    `select f.organization_id as "organizationId", f.year, f.indicator_code as indicator,
            f.amount::float8 as amount, f.source
       from record_past_figure f
       join record_indicator i on i.realm_id = f.realm_id and i.code = f.indicator_code
      where f.realm_id = $1 and ($2::integer[] is null or f.year = any($2))
      order by f.year, f.organization_id, i.position, f.indicator_code`,
    [realmId, years],
  );
}

/** Keeps everybody else from writing figures of years before until the transaction ends. */
export async function lockPastFigures(tx: Transaction, realmId: string): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('records.figures:' || $1, 0))`, [realmId]);
}

/** Keeps figures; one that is there gets the new amount and source. */
export async function writePastFigures(
  tx: Transaction,
  realmId: string,
  figures: readonly PastFigure[],
  author: Author,
): Promise<void> {
  await tx.query(
    `insert into record_past_figure (realm_id, organization_id, year, indicator_code, amount, source, brought_at,
                                     brought_by, brought_by_name)
     select $1, given."organizationId", given.year, given.indicator, given.amount, given.source, $3, $4, $5
       from jsonb_to_recordset($2::jsonb)
         as given ("organizationId" uuid, year integer, indicator text, amount numeric, source text)
     on conflict (realm_id, organization_id, year, indicator_code) do update
       set amount = excluded.amount, source = excluded.source, version = record_past_figure.version + 1,
           brought_at = excluded.brought_at, brought_by = excluded.brought_by,
           brought_by_name = excluded.brought_by_name`,
    [realmId, JSON.stringify(figures), author.at, author.accountId, author.name],
  );
}

/** One counted amount of a record, by the year it was done in. */
export interface RecordedAmount {
  readonly recordId: string;
  readonly organizationId: string;
  readonly doneOn: string;
  readonly indicator: string;
  readonly amount: number;
}

/**
 * Every amount of records that count, done from one day to another, and of these records besides. Of one that another put
 * right and whose body did not confirm it anew, what the body had confirmed.
 */
export async function readRecordedAmounts(
  db: Queryable,
  realmId: string,
  { from, to, also }: { readonly from: string; readonly to: string; readonly also: readonly string[] },
): Promise<RecordedAmount[]> {
  return db.query<RecordedAmount>(
    `select r.id as "recordId", r.organization_id as "organizationId", r.done_on as "doneOn",
            q.indicator_code as indicator, q.amount::float8 as amount
       from record_entry r join record_quantity q on q.realm_id = r.realm_id and q.record_id = r.id
      where r.realm_id = $1 and (r.done_on between $2 and $3 or r.id = any($4::uuid[])) and r.withdrawn_at is null
        and r.confirmed_version is null and (r.confirmed_at is not null or r.told_how is not null)
     union all
     select r.id, r.organization_id, said.day, q.indicator, q.amount::float8
       from record_entry r
       join record_version v on v.realm_id = r.realm_id and v.record_id = r.id and v.version = r.confirmed_version
      cross join lateral (select (v.content ->> 'doneOn')::date as day) said
      cross join lateral jsonb_to_recordset(v.content -> 'quantities') as q (indicator text, amount numeric)
      where r.realm_id = $1 and (said.day between $2 and $3 or r.id = any($4::uuid[])) and r.withdrawn_at is null
        and r.confirmed_version is not null`,
    [realmId, from, to, also],
  );
}

/** The standing ties of one event. */
export async function readStandingTies(
  db: Queryable,
  realmId: string,
): Promise<{ readonly one: string; readonly other: string }[]> {
  return db.query(
    `select t.one_record_id as one, t.other_record_id as other from record_tie t
      where t.realm_id = $1 and t.verdict = 'same' and ${TIE_HOLDS}`,
    [realmId],
  );
}
