import { createHash } from 'node:crypto';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { AttemptState } from '../domain/attempt.ts';

/** What failures are counted by: a mail, a network, the codes or the old password of an account. */
export type AttemptKind = 'mail' | 'network' | 'code' | 'own-password';

/** A key that gives neither mail nor network address away to who reads the table. */
export function attemptKey(kind: AttemptKind, value: string): string {
  return createHash('sha256').update(`${kind}:${value}`).digest('base64url');
}

/** What is remembered under the key; others with the same key wait until the transaction ends. */
export async function lockAttempts(tx: Transaction, key: string): Promise<AttemptState | null> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [key]);
  const [state] = await tx.query<AttemptState>(
    'select failures, last_at as "lastAt", locked_until as "lockedUntil" from sign_in.attempt where key = $1',
    [key],
  );
  return state ?? null;
}

/** Remembers the state under the key. */
export async function writeAttempts(tx: Transaction, key: string, state: AttemptState): Promise<void> {
  await tx.query(
    `insert into sign_in.attempt (key, failures, last_at, locked_until) values ($1, $2, $3, $4)
     on conflict (key) do update set failures = $2, last_at = $3, locked_until = $4`,
    [key, state.failures, state.lastAt, state.lockedUntil],
  );
}

/** Forgets all failures under the key. */
export async function forgetAttempts(db: Queryable, key: string): Promise<void> {
  await db.query('delete from sign_in.attempt where key = $1', [key]);
}

/** Takes one counted failure back, and with it a lock that only this one had brought about. */
export async function takeBackAttempt(db: Queryable, key: string, failuresToLock: number): Promise<void> {
  await db.query(
    `update sign_in.attempt
        set failures = failures - 1, locked_until = case when failures > $2 then locked_until end
      where key = $1 and failures > 0`,
    [key, failuresToLock],
  );
}

/** Forgets what is older than a day, so that the table does not grow with every wrong mail. */
export async function pruneAttempts(db: Queryable, before: Date): Promise<void> {
  await db.query('delete from sign_in.attempt where last_at < $1', [before]);
}
