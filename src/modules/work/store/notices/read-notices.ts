import type { Queryable } from '#platform/db/database.ts';
import type { Notice } from '../../domain/notices/notice.ts';
import type { OwnerOfNotices } from './write-notices.ts';

const COLUMNS = `id, kind, subject, things, obligation_id as "obligationId", plan_id as "planId", by_name as "byName",
  at, read_at as "readAt", said,
  case when earlier_end is not null
       then jsonb_build_object('earlierEnd', earlier_end, 'newEnd', new_end, 'reason', reason) end as moved`;

/** The newest notices of a person, `most` of them, older than `before`; in one statement. */
export async function readNotices(
  db: Queryable,
  { realmId, accountId }: OwnerOfNotices,
  { before, most }: { readonly before: string | null; readonly most: number },
): Promise<Notice[]> {
  return db.query<Notice>(
    `select ${COLUMNS} from work_notice
      where realm_id = $1 and account_id = $2 and in_app and ($3::uuid is null or id < $3)
      order by id desc limit ${most}`,
    [realmId, accountId, before],
  );
}

/** How many notices of a person are unread, counted up to `most`. */
export async function countUnread(
  db: Queryable,
  { realmId, accountId }: OwnerOfNotices,
  most: number,
): Promise<number> {
  const [row] = await db.query<{ count: number }>(
    `select count(*) from (
       select from work_notice where realm_id = $1 and account_id = $2 and in_app and read_at is null limit ${most}) n`,
    [realmId, accountId],
  );
  return row?.count ?? 0;
}
