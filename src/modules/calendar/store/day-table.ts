import type { Author } from '#kernel/law/author.ts';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { DayTable, TableChange } from '../domain/day-table.ts';

interface TableRow {
  readonly strict_before: boolean | null;
  readonly version: number | null;
  readonly changed_at: Date | null;
  readonly changed_by_name: string | null;
  readonly days: readonly {
    readonly day: string;
    readonly works: boolean;
    readonly name: string;
    readonly source: string | null;
  }[];
}

/** The realm's own days and settings in one statement. */
export async function readDayTable(db: Queryable, realmId: string): Promise<DayTable> {
  const [row] = await db.query<TableRow>(
    `select t.strict_before, t.version, t.changed_at, t.changed_by_name,
            coalesce((select jsonb_agg(jsonb_build_object('day', d.day, 'works', d.works, 'name', d.name, 'source', d.source)
                                       order by d.day)
                        from calendar_day d where d.realm_id = $1), '[]') as days
       from (select $1::uuid as realm_id) asked left join calendar_table t using (realm_id)`,
    [realmId],
  );
  const changed =
    row?.changed_at === null || row?.changed_at === undefined
      ? null
      : { at: row.changed_at, by: row.changed_by_name ?? '' };
  return {
    strictBefore: row?.strict_before ?? false,
    version: row?.version ?? 0,
    days: (row?.days ?? []).map((day) => ({ ...day, why: 'own', holiday: null })),
    changed,
  };
}

/**
 * Keeps the table as it is until the transaction ends, for whoever computes a moment that will be written. Whoever holds what
 * is dated by the table holds the table first: a change of it holds it alone and then writes all that is dated.
 */
export async function holdDayTable(tx: Transaction, realmId: string): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock_shared(hashtextextended('calendar.table:' || $1, 0))`, [
    realmId,
  ]);
}

/** Keeps everybody from computing moments until the transaction ends, for whoever changes the table. */
export async function lockDayTable(tx: Transaction, realmId: string): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('calendar.table:' || $1, 0))`, [realmId]);
}

/** Writes a change in three statements; the version goes up by one. */
export async function writeDayTable(
  tx: Transaction,
  realmId: string,
  strictBefore: boolean,
  { days }: TableChange,
  author: Author,
): Promise<void> {
  const by = [author.at, author.accountId, author.name];
  await tx.query(
    `insert into calendar_table (realm_id, strict_before, changed_at, changed_by, changed_by_name)
     values ($1, $2, $3, $4, $5)
     on conflict (realm_id) do update set strict_before = excluded.strict_before, version = calendar_table.version + 1,
       changed_at = excluded.changed_at, changed_by = excluded.changed_by, changed_by_name = excluded.changed_by_name`,
    [realmId, strictBefore, ...by],
  );
  const back = days.filter(({ works }) => works === null).map(({ day }) => day);
  await tx.query('delete from calendar_day where realm_id = $1 and day = any($2::date[])', [realmId, back]);
  const kept = new Map(days.filter(({ works }) => works !== null).map((day) => [day.day, day]));
  await tx.query(
    `insert into calendar_day (realm_id, day, works, name, source, changed_at, changed_by, changed_by_name)
     select $1, given.*, $3, $4, $5
       from jsonb_to_recordset($2::jsonb) as given (day date, works boolean, name text, source text)
     on conflict (realm_id, day) do update set works = excluded.works, name = excluded.name, source = excluded.source,
       changed_at = excluded.changed_at, changed_by = excluded.changed_by, changed_by_name = excluded.changed_by_name`,
    [realmId, JSON.stringify([...kept.values()]), ...by],
  );
}
