import type { Actor } from '#kernel/law/actor.ts';
import { type Act, recordAudit } from '#modules/audit/door.ts';
import { inTransaction } from '#platform/db/database.ts';
import type { ProblemError } from '#platform/http/problem.ts';
import type { World } from '#platform/world/world.ts';
import { normalizeEmail } from '../domain/account.ts';
import {
  type AttemptLimit,
  type AttemptState,
  decideAttempt,
  MAIL_LIMIT,
  NETWORK_LIMIT,
} from '../domain/attempt.ts';
import { actorOf } from '../domain/position.ts';
import { findAccount, findAccountByEmail } from '../store/accounts.ts';
import {
  attemptKey,
  forgetAttempts,
  lockAttempts,
  pruneAttempts,
  takeBackAttempt,
  writeAttempts,
} from '../store/attempts.ts';
import { deleteSessionsOf, pruneSessions } from '../store/sessions.ts';
import type { OpenSignIn } from './load-sign-in.ts';
import { accountClosed, signInLocked, wrongCredentials } from './refusals.ts';

/** One attempt to sign in. */
export interface SignInAttempt {
  readonly email: string;
  readonly password: string;
  readonly headers: Headers;
  readonly address: string;
  readonly requestId: string;
}

/**
 * Signs in by mail and password and answers with the library's response, whose cookie is the session.
 *
 * @throws ProblemError `access.sign-in-locked` (429), `access.wrong-credentials` (401, the same answer and the
 * same time whether the mail is known or not), `access.account-closed` (403).
 */
export async function signIn(
  world: World,
  openLibrary: OpenSignIn,
  attempt: SignInAttempt,
): Promise<Response> {
  const email = normalizeEmail(attempt.email);
  const mailKey = attemptKey('mail', email);
  const networkKey = attemptKey('network', attempt.address);
  await countAttempt(world, networkKey, NETWORK_LIMIT);
  const { lockedUntil } = await countAttempt(world, mailKey, MAIL_LIMIT);
  const library = await openLibrary();
  const response = await library.api.signInEmail({
    body: { email, password: attempt.password, rememberMe: false },
    headers: attempt.headers,
    asResponse: true,
  });
  if (!response.ok) {
    if (lockedUntil !== null) await recordLock(world, email, lockedUntil, attempt);
    throw wrongCredentials();
  }
  const { user } = (await response.clone().json()) as { user: { id: string } };
  await forgetAttempts(world.db, mailKey);
  await takeBackAttempt(world.db, networkKey, NETWORK_LIMIT.failures);
  const refusal = await admitAccount(world, user.id, attempt);
  if (refusal !== null) throw refusal;
  return response;
}

/** Counts the attempt as failed beforehand; what it answers stands unless the attempt succeeds. */
async function countAttempt(world: World, key: string, limit: AttemptLimit): Promise<AttemptState> {
  const now = world.clock.now();
  const decision = await inTransaction(world.db, async (tx) => {
    const decided = decideAttempt(await lockAttempts(tx, key), limit, now);
    if (decided.allowed) await writeAttempts(tx, key, decided.next);
    return decided;
  });
  if (!decision.allowed) throw signInLocked(decision.retryAfterSeconds);
  return decision.next;
}

/** A lock is seen in the log whoever was meant, and in the audit where an account was. */
async function recordLock(
  world: World,
  email: string,
  lockedUntil: Date,
  attempt: SignInAttempt,
): Promise<void> {
  const { clock, db, log } = world;
  log.warn({ address: attempt.address, lockedUntil }, 'Signing in is locked after too many failures');
  await pruneAttempts(db, new Date(clock.now().getTime() - MAIL_LIMIT.memory));
  const account = await findAccountByEmail(db, email);
  if (account === null) return;
  await inTransaction(db, (tx) =>
    recordAudit(tx, startAct(world, attempt, account.realmId, null), {
      action: 'access.lock-sign-in',
      object: { type: 'account', id: account.id },
      before: null,
      after: { lockedUntil },
    }),
  );
}

function startAct(world: World, attempt: SignInAttempt, realmId: string, actor: Actor | null): Act {
  const { requestId, address } = attempt;
  return { realmId, actor, now: world.clock.now(), newId: world.newId, requestId, address };
}

/** The library knows identities, not accounts: a closed account's session is ended before it is handed out. */
async function admitAccount(world: World, id: string, attempt: SignInAttempt): Promise<ProblemError | null> {
  return inTransaction(world.db, async (tx) => {
    const account = await findAccount(tx, id);
    if (account === null || !account.active) {
      await deleteSessionsOf(tx, id);
      return accountClosed();
    }
    const { realmId, name, kind } = account;
    await pruneSessions(tx, world.clock.now());
    const actor = actorOf({ realmId, accountId: id, name, kind, positions: [] });
    const act = startAct(world, attempt, realmId, actor);
    await recordAudit(tx, act, {
      action: 'access.sign-in',
      object: { type: 'account', id },
      before: null,
      after: null,
    });
    return null;
  });
}
