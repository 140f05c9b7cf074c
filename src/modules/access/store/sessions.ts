import type { Queryable } from '#platform/db/database.ts';

/** Ends one session. */
export async function deleteSession(db: Queryable, id: string): Promise<void> {
  await db.query('delete from sign_in.session where id = $1', [id]);
}

/** Ends all sessions of an account and answers how many there were. */
export async function deleteSessionsOf(db: Queryable, accountId: string): Promise<number> {
  const ended = await db.query('delete from sign_in.session where "userId" = $1 returning id', [accountId]);
  return ended.length;
}

/** Notes a sign of life. */
export async function touchSession(db: Queryable, id: string, now: Date): Promise<void> {
  await db.query('update sign_in.session set "updatedAt" = $2 where id = $1 and "updatedAt" < $2', [id, now]);
}

/** Forgets sessions that are over anyway, so that the table holds only what may still be used. */
export async function pruneSessions(db: Queryable, now: Date): Promise<void> {
  await db.query('delete from sign_in.session where "expiresAt" < $1', [now]);
}
