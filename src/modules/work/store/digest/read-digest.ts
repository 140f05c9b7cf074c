import { addDays } from '#kernel/time/iso-day.ts';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { OwedLine, ToldLine } from '../../domain/digest/compose-digest.ts';
import { CLOCK, overdue } from '../obligation-columns.ts';

/** Lines of one part that a letter shows; the rest is counted. */
const LINES = 10;
/** The seven days after today, as on the page. */
const WEEK_DAYS = 7;

/** Which day of which realm. */
export interface RunOfDay {
  readonly realmId: string;
  /** ISO. */
  readonly day: string;
}

/** Whether the letters of a day were written; asked often and cheaply, before anybody tries to write them. */
export async function hasRun(db: Queryable, { realmId, day }: RunOfDay): Promise<boolean> {
  const rows = await db.query('select from work_digest_run where realm_id = $1 and day = $2', [realmId, day]);
  return rows.length > 0;
}

/**
 * Claims the letters of a day for this transaction; false when somebody else has them. Who asks while another writes them
 * waits for the end of it, and gets them if it failed.
 */
export async function claimRun(tx: Transaction, { realmId, day }: RunOfDay, now: Date): Promise<boolean> {
  const claimed = await tx.query(
    `insert into work_digest_run (realm_id, day, started_at, letters) values ($1, $2, $3, 0)
     on conflict (realm_id, day) do nothing returning day`,
    [realmId, day, now],
  );
  return claimed.length > 0;
}

/** Notes how many letters a run wrote. */
export async function noteLetters(
  tx: Transaction,
  { realmId, day }: RunOfDay,
  letters: number,
): Promise<void> {
  await tx.query('update work_digest_run set letters = $3 where realm_id = $1 and day = $2', [
    realmId,
    day,
    letters,
  ]);
}

/** When the letters before this day were written; null for the first. */
export async function findLastRun(tx: Transaction, { realmId, day }: RunOfDay): Promise<Date | null> {
  const [row] = await tx.query<{ at: Date }>(
    `select started_at as at from work_digest_run where realm_id = $1 and day < $2 order by day desc limit 1`,
    [realmId, day],
  );
  return row?.at ?? null;
}

/** What each of these bodies owes until the end of the week: the first lines of each part and how many there are; one statement. */
export async function readOwedLines(
  tx: Transaction,
  realmId: string,
  bodies: readonly string[],
  now: string,
): Promise<OwedLine[]> {
  const today = now.slice(0, 10);
  return tx.query<OwedLine>(
    `with parted as (
       select organization_id, organization_name, id, number, text, plan_number, due_order, due_until,
              case when ${overdue('$3', '$4')} then 'late' when due_order = $3::date then 'today' else 'week' end as part
         from work_obligation
        where realm_id = $1 and organization_id = any($2::uuid[]) and ${CLOCK} and due_order <= $5::date
     ), placed as (
       select *, row_number() over (partition by organization_id, part order by due_order, id) as place,
              count(*) over (partition by organization_id, part) as total
         from parted
     )
     select organization_id as "organizationId", organization_name as "organizationName", id, number, text,
            plan_number as "planNumber", due_order as day, due_until as until, part, total
       from placed where place <= ${LINES} order by due_order, id`,
    [realmId, bodies, today, now, addDays(today, WEEK_DAYS)],
  );
}

/**
 * Takes what people were told since a moment, wish to have by mail and have not read, and no letter told of yet: from now on
 * one did. One statement.
 */
export async function takeToldLines(
  tx: Transaction,
  realmId: string,
  { since, now }: { readonly since: Date; readonly now: Date },
): Promise<ToldLine[]> {
  return tx.query<ToldLine>(
    `with taken as (
       update work_notice set mailed_at = $3
        -- What ends soon stands among what is owed: one letter does not say it twice.
        where realm_id = $1 and by_mail and read_at is null and mailed_at is null and at > $2 and kind <> 'end-near'
       returning *)
     select account_id as "accountId", kind, subject, things, obligation_id as "obligationId", plan_id as "planId",
            by_name as "byName", said, total,
            case when earlier_end is not null
                 then jsonb_build_object('earlierEnd', earlier_end, 'newEnd', new_end, 'reason', reason) end as moved
       from (select *, row_number() over (partition by account_id order by id desc) as place,
                    count(*) over (partition by account_id) as total
               from taken) n
      where place <= ${LINES} order by id desc`,
    [realmId, since, now],
  );
}

/** Who does not wish to be told of what is owed by mail. */
export async function readUnwilling(tx: Transaction, realmId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `select account_id as id from work_notice_choice
      where realm_id = $1 and choices -> 'owed' ->> 'mail' = 'false'`,
    [realmId],
  );
  return rows.map(({ id }) => id);
}
