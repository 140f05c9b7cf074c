import type { AccountKind, Position } from '#kernel/law/actor.ts';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { SecondFactorRule } from '../domain/second-factor.ts';
import { currentPositions } from './positions.ts';

/** A session with the account it belongs to and what that holds today. */
export interface SessionOfAccount {
  readonly sessionId: string;
  readonly since: Date;
  readonly expiresAt: Date;
  /** The last sign of life. */
  readonly seenAt: Date;
  readonly operator: string | null;
  readonly accountId: string;
  readonly realmId: string;
  readonly name: string;
  readonly kind: AccountKind;
  readonly active: boolean;
  readonly positions: readonly Position[];
  readonly hasSecondFactor: boolean;
  /** The rule of the account's realm. */
  readonly secondFactorRule: SecondFactorRule;
}

/** The session under a token with its account, in one statement: every request asks it. */
export async function findSessionOf(
  db: Queryable,
  token: string,
  today: string,
): Promise<SessionOfAccount | null> {
  const [found] = await db.query<SessionOfAccount>(
    `select s.id as "sessionId", s."expiresAt", s."updatedAt" as "seenAt", s.operator, a.id as "accountId",
            a.realm_id as "realmId", a.name, a.kind, a.active, ${currentPositions('$2')} as positions,
            s."createdAt" as since, r.second_factor_rule as "secondFactorRule",
            exists (select from sign_in.authenticator f
                     where f.user_id = s."userId" and f.confirmed_at is not null)
              or exists (select from sign_in.passkey p where p.user_id = s."userId") as "hasSecondFactor"
       from sign_in.session s join access_account a on a.id = s."userId"::uuid
       join access_realm r on r.realm_id = a.realm_id
      where s.token = $1`,
    [token, today],
  );
  return found ?? null;
}

/** Notes who sits at a shared desk. */
export async function updateOperator(tx: Transaction, sessionId: string, operator: string): Promise<void> {
  await tx.query('update sign_in.session set operator = $2 where id = $1', [sessionId, operator]);
}

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
