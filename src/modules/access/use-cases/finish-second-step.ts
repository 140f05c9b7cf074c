import { recordAudit } from '#modules/audit/door.ts';
import { inTransaction, type Transaction } from '#platform/db/database.ts';
import type { World } from '#platform/world/world.ts';
import { MAIL_LIMIT } from '../domain/attempt.ts';
import { findAccount } from '../store/accounts.ts';
import { attemptKey, forgetAttempts } from '../store/attempts.ts';
import {
  countSecondFactors,
  lockAuthenticator,
  spendRecoveryCode,
  writeLastStep,
} from '../store/authenticators.ts';
import { findHalfWay, takeHalfWay } from '../store/half-ways.ts';
import { countAttempt, recordLockOf } from './count-attempt.ts';
import { loadOneTimeCodes } from './load-second-factor.ts';
import type { OpenSignIn } from './load-sign-in.ts';
import { secondStepOver, wrongCode } from './second-factor-refusals.ts';
import { enterBy, type SignInOrigin, startActOf } from './sign-in.ts';

/** The second step as somebody gives it. */
export interface SecondStepAttempt extends SignInOrigin {
  /** What the browser was given after the password. */
  readonly token: string;
  readonly by: 'code' | 'recovery-code';
  readonly code: string;
}

/**
 * Ends a sign-in that owed its second step and answers with the library's response, whose cookie is the session.
 *
 * @throws ProblemError `access.second-step-over`, `access.wrong-code` (401), `access.sign-in-locked` (429),
 * `access.account-closed` (403).
 */
export async function finishSecondStep(
  world: World,
  openLibrary: OpenSignIn,
  attempt: SecondStepAttempt,
): Promise<Response> {
  const half = await findHalfWay(world.db, 'second-step', attempt.token, world.clock.now());
  if (half?.accountId == null) throw secondStepOver();
  const { accountId } = half;
  const key = attemptKey('code', accountId);
  const { lockedUntil } = await countAttempt(world, key, MAIL_LIMIT);
  const right = await inTransaction(world.db, (tx) => takeCode(world, tx, accountId, attempt));
  if (!right) {
    if (lockedUntil !== null) await recordLock(world, accountId, lockedUntil, attempt);
    throw wrongCode();
  }
  await forgetAttempts(world.db, key);
  return enterBy(world, openLibrary, { ...attempt, accountId, by: `password-and-${attempt.by}` });
}

/** Uses the code and the half sign-in up in one transaction: whoever brings either a second time gets nothing. */
async function takeCode(
  world: World,
  tx: Transaction,
  accountId: string,
  attempt: SecondStepAttempt,
): Promise<boolean> {
  const now = world.clock.now();
  const taken =
    attempt.by === 'code'
      ? await takeCodeOfPhone(world, tx, accountId, attempt.code, now)
      : await takeRecoveryCode(world, tx, accountId, attempt, now);
  if (taken && (await takeHalfWay(tx, 'second-step', attempt.token, now)) === null) throw secondStepOver();
  return taken;
}

async function takeCodeOfPhone(
  world: World,
  tx: Transaction,
  accountId: string,
  code: string,
  now: Date,
): Promise<boolean> {
  const kept = await lockAuthenticator(tx, accountId);
  if (kept === null || kept.confirmedAt === null) return false;
  const { findStep } = await loadOneTimeCodes();
  const step = await findStep(world, kept, code, now);
  if (step !== null) await writeLastStep(tx, accountId, step);
  return step !== null;
}

async function takeRecoveryCode(
  world: World,
  tx: Transaction,
  accountId: string,
  attempt: SecondStepAttempt,
  now: Date,
): Promise<boolean> {
  const { digestRecoveryCode } = await loadOneTimeCodes();
  const digest = digestRecoveryCode(world, accountId, attempt.code);
  if (digest === null || !(await spendRecoveryCode(tx, accountId, digest, now))) return false;
  const account = await findAccount(tx, accountId);
  if (account === null) return false;
  const { recoveryCodesLeft } = await countSecondFactors(tx, accountId);
  await recordAudit(tx, await startActOf(tx, world, attempt, account), {
    action: 'access.use-recovery-code',
    object: { type: 'account', id: accountId },
    before: { left: recoveryCodesLeft + 1 },
    after: { left: recoveryCodesLeft },
  });
  return true;
}

async function recordLock(
  world: World,
  accountId: string,
  lockedUntil: Date,
  attempt: SecondStepAttempt,
): Promise<void> {
  const account = await findAccount(world.db, accountId);
  if (account === null) return;
  const act = { ...(await startActOf(world.db, world, attempt, account)), actor: null };
  await recordLockOf(world, act, accountId, { lockedUntil, of: 'code' });
}
