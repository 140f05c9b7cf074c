import { createHash } from 'node:crypto';
import type { Queryable, Transaction } from '#platform/db/database.ts';

/** What stands half done: a sign-in that owes its second step, or a question put to a passkey. */
export type HalfWayPurpose = 'second-step' | 'use-passkey' | 'add-passkey';

/** Something half done, under what the browser was given. */
export interface HalfWay {
  readonly accountId: string | null;
  /** What a passkey must sign. */
  readonly question: string | null;
}

/** Something half done that can be gone on with. */
export interface OpenHalfWay extends HalfWay {
  readonly purpose: HalfWayPurpose;
  /** What the browser was given; the table keeps its digest. */
  readonly token: string;
  readonly expiresAt: Date;
}

const digest = (token: string): string => createHash('sha256').update(token).digest('base64url');

/** Remembers something half done, and forgets what nobody went on with in time. */
export async function insertHalfWay(db: Queryable, half: OpenHalfWay, now: Date): Promise<void> {
  await db.query('delete from sign_in.half_way where expires_at < $1', [now]);
  await db.query(
    `insert into sign_in.half_way (digest, purpose, user_id, question, expires_at) values ($1, $2, $3, $4, $5)
     on conflict (digest) do update set purpose = $2, user_id = $3, question = $4, expires_at = $5`,
    [digest(half.token), half.purpose, half.accountId, half.question, half.expiresAt],
  );
}

/** What stands half done under a token, or null when there is nothing or its time is over. */
export async function findHalfWay(
  db: Queryable,
  purpose: HalfWayPurpose,
  token: string,
  now: Date,
): Promise<HalfWay | null> {
  const [found] = await db.query<HalfWay>(
    `select user_id as "accountId", question from sign_in.half_way
      where digest = $1 and purpose = $2 and expires_at > $3`,
    [digest(token), purpose, now],
  );
  return found ?? null;
}

/** The same, used up: of two who bring the same token at the same moment one gets it. */
export async function takeHalfWay(
  tx: Transaction,
  purpose: HalfWayPurpose,
  token: string,
  now: Date,
): Promise<HalfWay | null> {
  const [found] = await tx.query<HalfWay & { expiresAt: Date }>(
    `delete from sign_in.half_way where digest = $1 and purpose = $2
      returning user_id as "accountId", question, expires_at as "expiresAt"`,
    [digest(token), purpose],
  );
  return found === undefined || found.expiresAt <= now ? null : found;
}

/** Ends all that an account has half done. */
export async function deleteHalfWaysOf(tx: Transaction, accountId: string): Promise<void> {
  await tx.query('delete from sign_in.half_way where user_id = $1', [accountId]);
}
