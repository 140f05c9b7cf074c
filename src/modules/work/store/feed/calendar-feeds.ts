import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { Obligation } from '../../domain/obligation.ts';
import { OBLIGATION_COLUMNS } from '../obligation-columns.ts';

/** A calendar feed as it is kept; its secret is not. */
export interface CalendarFeed {
  readonly madeAt: Date;
  readonly lastReadAt: Date | null;
  readonly version: number;
}

/** Whose feed. */
export interface OwnerOfFeed {
  readonly realmId: string;
  readonly accountId: string;
}

const COLUMNS = 'made_at as "madeAt", last_read_at as "lastReadAt", version';

/** The feed of a person, or null. */
export async function findFeed(
  db: Queryable,
  { realmId, accountId }: OwnerOfFeed,
): Promise<CalendarFeed | null> {
  const [feed] = await db.query<CalendarFeed>(
    `select ${COLUMNS} from work_calendar_feed where realm_id = $1 and account_id = $2`,
    [realmId, accountId],
  );
  return feed ?? null;
}

/** Writes a feed in place of the one that was seen (`null`: none); null when another stands there by now. */
export async function writeFeed(
  tx: Transaction,
  { realmId, accountId }: OwnerOfFeed,
  { tokenHash, now, seen }: { readonly tokenHash: string; readonly now: Date; readonly seen: number | null },
): Promise<CalendarFeed | null> {
  const [feed] = await tx.query<CalendarFeed>(
    `insert into work_calendar_feed (realm_id, account_id, token_hash, made_at) values ($1, $2, $3, $4)
     on conflict (realm_id, account_id) do update
        set token_hash = excluded.token_hash, made_at = excluded.made_at, last_read_at = null,
            version = work_calendar_feed.version + 1
      where work_calendar_feed.version = $5
     returning ${COLUMNS}`,
    [realmId, accountId, tokenHash, now, seen],
  );
  return feed ?? null;
}

/** Takes the feed of that version away; false when it is not there. */
export async function deleteFeed(
  tx: Transaction,
  { realmId, accountId }: OwnerOfFeed,
  version: number,
): Promise<boolean> {
  const gone = await tx.query(
    'delete from work_calendar_feed where realm_id = $1 and account_id = $2 and version = $3 returning account_id',
    [realmId, accountId, version],
  );
  return gone.length > 0;
}

/** Whose feed opens under the digest of a secret, of whatever realm, and notes that it was read. */
export async function openFeed(db: Queryable, tokenHash: string, now: Date): Promise<OwnerOfFeed | null> {
  const [owner] = await db.query<OwnerOfFeed>(
    `update work_calendar_feed set last_read_at = $2 where token_hash = $1
     returning realm_id as "realmId", account_id as "accountId"`,
    [tokenHash, now],
  );
  return owner ?? null;
}

/** What bodies owe by a day from `from` on, open or done: `most` at most, those that lie nearest to today. */
export async function readDue(
  db: Queryable,
  realmId: string,
  {
    bodies,
    from,
    today,
    most,
  }: {
    readonly bodies: readonly string[];
    readonly from: string;
    readonly today: string;
    readonly most: number;
  },
): Promise<Obligation[]> {
  return db.query<Obligation>(
    `select ${OBLIGATION_COLUMNS} from work_obligation
      where realm_id = $1 and organization_id = any($2::uuid[]) and due_order >= $3::date and due_order < 'infinity'
       and state in ('not-started', 'in-progress', 'reported', 'done')
      order by abs(due_order - $4::date), id limit ${most}`,
    [realmId, bodies, from, today],
  );
}
