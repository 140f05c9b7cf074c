import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { Choices, MovedEnd, NoticeKind } from '../../domain/notices/notice.ts';

/** A notice to be written. */
export interface NewNotice {
  readonly id: string;
  readonly accountId: string;
  readonly kind: NoticeKind;
  readonly subject: string;
  readonly things: number;
  readonly obligationId: string | null;
  readonly planId: string | null;
  readonly said: string | null;
  readonly moved: MovedEnd | null;
}

/** Whose notices. */
export interface OwnerOfNotices {
  readonly realmId: string;
  readonly accountId: string;
}

/**
 * Writes notices in one statement, each as its person chose and none that nobody wished for; answers whose screens have
 * something new.
 */
export async function insertNotices(
  tx: Transaction,
  { realmId, byName, at }: { readonly realmId: string; readonly byName: string; readonly at: Date },
  notices: readonly NewNotice[],
): Promise<string[]> {
  const told = await tx.query<{ accountId: string; inApp: boolean }>(
    `insert into work_notice (realm_id, id, account_id, kind, subject, things, obligation_id, plan_id, by_name, at, in_app,
                              by_mail, earlier_end, new_end, reason, said)
     select $1, n.id, n."accountId", n.kind, n.subject, n.things, n."obligationId", n."planId", $3, $4, w.app, w.mail,
            n.moved ->> 'earlierEnd', n.moved ->> 'newEnd', n.moved ->> 'reason', n.said
       from jsonb_to_recordset($2::jsonb) as n (
              id uuid, "accountId" uuid, kind text, subject text, things integer, "obligationId" uuid, "planId" uuid,
              said text, moved jsonb)
       left join work_notice_choice c on c.realm_id = $1 and c.account_id = n."accountId"
      cross join lateral (
              select coalesce((c.choices -> n.kind ->> 'app')::boolean, true) as app,
                     coalesce((c.choices -> n.kind ->> 'mail')::boolean, true) as mail) w
      where w.app or w.mail
     returning account_id as "accountId", in_app as "inApp"`,
    [realmId, JSON.stringify(notices), byName, at],
  );
  return [...new Set(told.filter(({ inApp }) => inApp).map(({ accountId }) => accountId))];
}

/**
 * Takes unread notices of moved ends away that these say the reverse of, unless a letter told of them since: an end that
 * came back within the morning moved for nobody. Answers the identifiers of the given ones that need no telling, and whose
 * screens have one less.
 */
export async function removeReversed(
  tx: Transaction,
  realmId: string,
  notices: readonly NewNotice[],
): Promise<{ readonly id: string; readonly accountId: string }[]> {
  return tx.query(
    `delete from work_notice w
      using jsonb_to_recordset($2::jsonb) as n (
              id uuid, "accountId" uuid, kind text, subject text, things integer, "obligationId" uuid, moved jsonb)
      where w.realm_id = $1 and w.account_id = n."accountId" and w.kind = 'due-changed' and w.read_at is null
        and w.earlier_end = n.moved ->> 'newEnd' and w.new_end = n.moved ->> 'earlierEnd'
        and w.subject = n.subject and w.things = n.things and w.obligation_id is not distinct from n."obligationId"
        and not exists (select from work_digest_run r where r.realm_id = $1 and r.started_at >= w.at)
     returning n.id, n."accountId"`,
    [realmId, JSON.stringify(notices)],
  );
}

/** Notes that a person has read notices: these, or all up to the newest seen; answers how many were new. */
export async function markRead(
  tx: Transaction,
  { realmId, accountId }: OwnerOfNotices,
  read: { readonly ids: readonly string[] | null; readonly upTo: string | null },
  now: Date,
): Promise<number> {
  const rows = await tx.query(
    `update work_notice set read_at = $5
      where realm_id = $1 and account_id = $2 and in_app and read_at is null
        and ($3::uuid[] is null or id = any($3)) and ($4::uuid is null or id <= $4)
     returning id`,
    [realmId, accountId, read.ids, read.upTo, now],
  );
  return rows.length;
}

/** Takes unread notices away that speak of work which is no more: of these obligations, or of a whole plan. */
export async function removeUnread(
  tx: Transaction,
  realmId: string,
  about: { readonly obligationIds: readonly string[] } | { readonly planId: string },
): Promise<void> {
  if ('planId' in about)
    await tx.query('delete from work_notice where realm_id = $1 and plan_id = $2 and read_at is null', [
      realmId,
      about.planId,
    ]);
  else
    await tx.query(
      'delete from work_notice where realm_id = $1 and obligation_id = any($2::uuid[]) and read_at is null',
      [realmId, about.obligationIds],
    );
}

/**
 * Removes notices that were read before a moment, and those that went by mail alone before it; what nobody has read stays.
 * At most `most` at once; answers how many.
 */
export async function removeOld(
  tx: Transaction,
  realmId: string,
  { before, most }: { readonly before: Date; readonly most: number },
): Promise<number> {
  const removed = await tx.query(
    `delete from work_notice where realm_id = $1 and id in (
       select id from work_notice
        where realm_id = $1 and (read_at is not null or not in_app) and at < $2 and coalesce(read_at, at) < $2
        order by at limit $3 for update skip locked)
     returning id`,
    [realmId, before, most],
  );
  return removed.length;
}

/** What a person chose, and the version of it; nothing chosen yet has version 0. */
export async function readChoices(
  db: Queryable,
  { realmId, accountId }: OwnerOfNotices,
): Promise<{ readonly choices: Choices; readonly version: number }> {
  const [row] = await db.query<{ choices: Choices; version: number }>(
    'select choices, version from work_notice_choice where realm_id = $1 and account_id = $2',
    [realmId, accountId],
  );
  return row ?? { choices: {}, version: 0 };
}

/** Keeps what a person chose over the version that was seen; false when somebody was quicker. */
export async function writeChoices(
  tx: Transaction,
  { realmId, accountId }: OwnerOfNotices,
  choices: Choices,
  seen: number,
): Promise<boolean> {
  const rows = await tx.query(
    `insert into work_notice_choice (realm_id, account_id, choices)
     select $1, $2, $3::jsonb where $4 = 0
         or exists (select from work_notice_choice where realm_id = $1 and account_id = $2)
     on conflict (realm_id, account_id) do update
        set choices = excluded.choices, version = work_notice_choice.version + 1
      where work_notice_choice.version = $4
     returning version`,
    [realmId, accountId, JSON.stringify(choices), seen],
  );
  return rows.length > 0;
}
