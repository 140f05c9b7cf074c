import type { Queryable, Transaction } from '#platform/db/database.ts';

/** One session of an account, for its owner to tell apart. */
export interface OwnSession {
  readonly id: string;
  readonly userAgent: string | null;
  readonly address: string | null;
  readonly since: Date;
  readonly seenAt: Date;
}

const COLUMNS = `id, "userAgent", nullif("ipAddress", '') as address, "createdAt" as since, "updatedAt" as "seenAt"`;

/** The sessions of an account that are not over, the last seen first. */
export async function listSessionsOf(db: Queryable, accountId: string, now: Date): Promise<OwnSession[]> {
  return db.query<OwnSession>(
    `select ${COLUMNS} from sign_in.session
      where "userId" = $1 and "expiresAt" > $2 order by "updatedAt" desc, id`,
    [accountId, now],
  );
}

/** Ends one session of this account; null when it is none of theirs. */
export async function endSessionOf(
  tx: Transaction,
  accountId: string,
  id: string,
): Promise<OwnSession | null> {
  const [ended] = await tx.query<OwnSession>(
    `delete from sign_in.session where "userId" = $1 and id = $2 returning ${COLUMNS}`,
    [accountId, id],
  );
  return ended ?? null;
}

/** Ends every session of this account but one, and answers how many. */
export async function endOtherSessions(tx: Transaction, accountId: string, kept: string): Promise<number> {
  const ended = await tx.query('delete from sign_in.session where "userId" = $1 and id <> $2 returning id', [
    accountId,
    kept,
  ]);
  return ended.length;
}

/** Ends the session under a token that was never handed out. */
export async function deleteSessionUnder(db: Queryable, token: string): Promise<void> {
  await db.query('delete from sign_in.session where token = $1', [token]);
}

/** A session lives a day at most, whatever is done in it. */
const LONGEST = 24 * 60 * 60_000;

/** Lets a session begin now by the clock of the house; the sign-in library knows that of the machine alone. */
export async function stampSession(tx: Transaction, token: string, now: Date): Promise<void> {
  await tx.query(
    `update sign_in.session set "createdAt" = $2, "updatedAt" = $2, "expiresAt" = $3 where token = $1`,
    [token, now, new Date(now.getTime() + LONGEST)],
  );
}
