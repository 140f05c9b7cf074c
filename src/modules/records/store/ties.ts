import type { Author } from '#kernel/law/author.ts';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { BesideRecord, Tie } from '../domain/beside-record.ts';

const TIE = `t.id, t.one_record_id as one, t.other_record_id as other, t.verdict,
  t.decided_by_name as "decidedByName", t.undone_at as "undoneAt",
  t.decided_at as "decidedAt", t.undone_by_name as "undoneByName", t.version`;

const BESIDE = `r.id, r.obligation_id as "obligationId", r.organization_id as "organizationId",
  r.organization_name as "organizationName", r.done_on as "doneOn", r.place, left(r.words, 2000) as words, r.link,
  coalesce((select jsonb_agg(jsonb_build_object('indicator', q.indicator_code, 'amount', q.amount))
              from record_quantity q where q.realm_id = r.realm_id and q.record_id = r.id), '[]') as quantities`;

/** A word holds as long as both of its records stand; one that was withdrawn ties nothing, until it stands again. */
export const TIE_HOLDS = `t.undone_at is null and not exists (
  select from record_entry gone
   where gone.realm_id = t.realm_id and gone.id in (t.one_record_id, t.other_record_id) and gone.withdrawn_at is not null)`;

/** Keeps everybody else from deciding on events until the transaction ends: a word is judged beside all that stand. */
export async function lockEvents(tx: Transaction, realmId: string): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('records.events:' || $1, 0))`, [realmId]);
}

/** The ties that hold the events of these records together, through however many records, and what parts them. */
export async function readTiesAround(
  db: Queryable,
  realmId: string,
  records: readonly string[],
): Promise<Tie[]> {
  return db.query<Tie>(
    `with recursive reached as (
       select id from record_entry where realm_id = $1 and id = any($2::uuid[])
       union
       select case when t.one_record_id = reached.id then t.other_record_id else t.one_record_id end
         from reached join record_tie t
           on t.realm_id = $1 and t.verdict = 'same' and ${TIE_HOLDS}
          and reached.id in (t.one_record_id, t.other_record_id))
     select ${TIE} from record_tie t
      where t.realm_id = $1 and ${TIE_HOLDS}
        and (t.one_record_id in (select id from reached) or t.other_record_id in (select id from reached))
      order by t.id`,
    [realmId, records],
  );
}

/** These records. */
export async function readBeside(
  db: Queryable,
  realmId: string,
  ids: readonly string[],
): Promise<BesideRecord[]> {
  return db.query<BesideRecord>(
    `select ${BESIDE} from record_entry r
      where r.realm_id = $1 and r.id = any($2::uuid[]) and r.withdrawn_at is null`,
    [realmId, ids],
  );
}

/** The obligations under which these records were entered, withdrawn ones too. */
export async function readObligationsOf(
  db: Queryable,
  realmId: string,
  recordIds: readonly string[],
): Promise<string[]> {
  const rows = await db.query<{ readonly id: string }>(
    'select obligation_id as id from record_entry where realm_id = $1 and id = any($2::uuid[])',
    [realmId, recordIds],
  );
  return rows.map(({ id }) => id);
}

/** The standing records of one obligation. */
export async function readStandingOf(
  db: Queryable,
  realmId: string,
  obligationId: string,
): Promise<BesideRecord[]> {
  return db.query<BesideRecord>(
    `select ${BESIDE} from record_entry r
      where r.realm_id = $1 and r.obligation_id = $2 and r.withdrawn_at is null order by r.id`,
    [realmId, obligationId],
  );
}

/** Standing records of other bodies, done within so many days of a record of the obligation; the nearest 300. */
export async function readNearRecords(
  db: Queryable,
  realmId: string,
  { obligationId, days }: { readonly obligationId: string; readonly days: number },
): Promise<BesideRecord[]> {
  return db.query<BesideRecord>(
    `select ${BESIDE} from record_entry r
      where r.realm_id = $1 and r.withdrawn_at is null and exists (
        select 1 from record_entry own
         where own.realm_id = $1 and own.obligation_id = $2 and own.withdrawn_at is null
           and own.organization_id <> r.organization_id
           and r.done_on between own.done_on - $3::integer and own.done_on + $3::integer)
      order by r.done_on desc, r.id desc limit 300`,
    [realmId, obligationId, days],
  );
}

/** Keeps somebody's word on two records, the smaller identifier first; false when one stands already. */
export async function insertTie(
  tx: Transaction,
  realmId: string,
  tie: Pick<Tie, 'id' | 'one' | 'other' | 'verdict'>,
  author: Author,
): Promise<boolean> {
  const rows = await tx.query(
    `insert into record_tie (realm_id, id, one_record_id, other_record_id, verdict, decided_at, decided_by, decided_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (realm_id, one_record_id, other_record_id) where undone_at is null do nothing
     returning id`,
    [realmId, tie.id, tie.one, tie.other, tie.verdict, author.at, author.accountId, author.name],
  );
  return rows.length > 0;
}

/** One tie, kept from every other writer until the transaction ends; null when there is none. */
export async function lockTie(tx: Transaction, realmId: string, id: string): Promise<Tie | null> {
  const [row] = await tx.query<Tie>(
    `select ${TIE} from record_tie t where t.realm_id = $1 and t.id = $2 for update`,
    [realmId, id],
  );
  return row ?? null;
}

/** The word that stands on two records now; null when there is none. */
export async function findStandingTie(
  db: Queryable,
  realmId: string,
  { one, other }: Pick<Tie, 'one' | 'other'>,
): Promise<Tie | null> {
  const [row] = await db.query<Tie>(
    `select ${TIE} from record_tie t
      where t.realm_id = $1 and t.one_record_id = $2 and t.other_record_id = $3 and t.undone_at is null`,
    [realmId, one, other],
  );
  return row ?? null;
}

/** Takes a word back; it stays to be seen in the log. */
export async function undoTie(tx: Transaction, realmId: string, id: string, author: Author): Promise<void> {
  await tx.query(
    `update record_tie set undone_at = $3, undone_by_name = $4, version = version + 1 where realm_id = $1 and id = $2`,
    [realmId, id, author.at, author.name],
  );
}
