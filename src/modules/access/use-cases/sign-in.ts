import type { Actor } from '#kernel/law/actor.ts';
import { type Act, recordAudit } from '#modules/audit/door.ts';
import { inTransaction, type Queryable } from '#platform/db/database.ts';
import type { ProblemError } from '#platform/http/problem.ts';
import type { World } from '#platform/world/world.ts';
import { type Account, normalizeEmail } from '../domain/account.ts';
import { MAIL_LIMIT, NETWORK_LIMIT } from '../domain/attempt.ts';
import { findAccount, findAccountByEmail, hasAccount } from '../store/accounts.ts';
import { attemptKey, forgetAttempts, pruneAttempts, takeBackAttempt } from '../store/attempts.ts';
import { stampSession } from '../store/own-sessions.ts';
import { findPassword } from '../store/passwords.ts';
import { findRealm } from '../store/realms.ts';
import { deleteSessionsOf, pruneSessions } from '../store/sessions.ts';
import { actorOfAccount } from './actor-of-account.ts';
import { beginSecondStep, type SecondStep } from './begin-second-step.ts';
import { countAttempt } from './count-attempt.ts';
import type { OpenSignIn } from './load-sign-in.ts';
import { accountClosed, wrongCredentials } from './refusals.ts';

/** Where an attempt to sign in comes from. */
export interface SignInOrigin {
  readonly headers: Headers;
  readonly address: string;
  readonly requestId: string;
}

/** One attempt to sign in. */
export interface SignInAttempt extends SignInOrigin {
  readonly email: string;
  readonly password: string;
}

/** What a right password leads to: the library's response, whose cookie is the session, or a second step. */
export type PasswordTaken =
  | { readonly response: Response }
  | { readonly response: null; readonly secondStep: SecondStep };

/**
 * Signs in by mail and password; who has a second factor is half way then.
 *
 * @throws ProblemError `access.sign-in-locked` (429), `access.wrong-credentials` (401, the same answer and the
 * same time whether the mail is known or not), `access.account-closed` (403).
 */
export async function signIn(
  world: World,
  openLibrary: OpenSignIn,
  attempt: SignInAttempt,
): Promise<PasswordTaken> {
  const email = normalizeEmail(attempt.email);
  const mailKey = attemptKey('mail', email);
  const networkKey = attemptKey('network', attempt.address);
  await countAttempt(world, networkKey, NETWORK_LIMIT);
  const { lockedUntil } = await countAttempt(world, mailKey, MAIL_LIMIT);
  // The library asks once more about a mail it knows; where it does not, we ask in its place.
  if (!(await hasAccount(world.db, email))) await findPassword(world.db, email);
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
  const { user, token } = (await response.clone().json()) as { user: { id: string }; token: string };
  await forgetAttempts(world.db, mailKey);
  await takeBackAttempt(world.db, networkKey, NETWORK_LIMIT.failures);
  const secondStep = await beginSecondStep(world, user.id, token);
  if (secondStep !== null) return { response: null, secondStep };
  const refusal = await admitAccount(world, user.id, { ...attempt, by: 'password', token });
  if (refusal !== null) throw refusal;
  return { response };
}

/**
 * Opens a session for somebody who has proved who they are, and answers with the library's response.
 *
 * @throws ProblemError `access.account-closed` (403).
 */
export async function enterBy(
  world: World,
  openLibrary: OpenSignIn,
  { accountId, ...origin }: SignInOrigin & { readonly accountId: string; readonly by: string },
): Promise<Response> {
  const library = await openLibrary();
  const response = await library.api.openSession({
    body: { userId: accountId },
    headers: origin.headers,
    asResponse: true,
  });
  const { token } = (await response.clone().json()) as { token: string };
  const refusal = await admitAccount(world, accountId, { ...origin, token });
  if (refusal !== null) throw refusal;
  return response;
}

/** A lock is seen in log and audit whoever was meant: the work is the same for a mail that nobody has. */
async function recordLock(
  world: World,
  email: string,
  lockedUntil: Date,
  attempt: SignInOrigin,
): Promise<void> {
  const { clock, db, log } = world;
  log.warn({ address: attempt.address, lockedUntil }, 'Signing in is locked after too many failures');
  await pruneAttempts(db, new Date(clock.now().getTime() - MAIL_LIMIT.memory));
  const account = await findAccountByEmail(db, email);
  const realm = await findRealm(db);
  const realmId = account?.realmId ?? realm?.id;
  if (realmId === undefined) return;
  await inTransaction(db, (tx) =>
    recordAudit(tx, startAct(world, attempt, realmId, null), {
      action: 'access.lock-sign-in',
      object: account === null ? { type: 'realm', id: realmId } : { type: 'account', id: account.id },
      before: null,
      after: { lockedUntil, ...(account === null ? { unknownMail: true } : {}) },
    }),
  );
}

function startAct(world: World, attempt: SignInOrigin, realmId: string, actor: Actor | null): Act {
  const { requestId, address } = attempt;
  return { realmId, actor, now: world.clock.now(), newId: world.newId, requestId, address };
}

/** An act of the account itself while it signs in. */
export async function startActOf(
  db: Queryable,
  world: World,
  attempt: SignInOrigin,
  account: Account,
): Promise<Act> {
  return startAct(world, attempt, account.realmId, await actorOfAccount(db, account, world.clock.now()));
}

/** The library knows identities, not accounts: a closed account's session is ended before it is handed out. */
async function admitAccount(
  world: World,
  id: string,
  attempt: SignInOrigin & { readonly by: string; readonly token: string },
): Promise<ProblemError | null> {
  return inTransaction(world.db, async (tx) => {
    const account = await findAccount(tx, id);
    if (account === null || !account.active) {
      await deleteSessionsOf(tx, id);
      return accountClosed();
    }
    const now = world.clock.now();
    await stampSession(tx, attempt.token, now);
    await pruneSessions(tx, now);
    await recordAudit(tx, await startActOf(tx, world, attempt, account), {
      action: 'access.sign-in',
      object: { type: 'account', id },
      before: null,
      after: { by: attempt.by },
    });
    return null;
  });
}
