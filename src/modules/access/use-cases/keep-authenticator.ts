import { recordAudit } from '#modules/audit/door.ts';
import { inTransaction, type Transaction } from '#platform/db/database.ts';
import type { World } from '#platform/world/world.ts';
import { MAIL_LIMIT } from '../domain/attempt.ts';
import { findAccount } from '../store/accounts.ts';
import { attemptKey, forgetAttempts } from '../store/attempts.ts';
import {
  confirmAuthenticator,
  countSecondFactors,
  deleteAuthenticator,
  deleteRecoveryCodes,
  hasSecondFactor,
  isSecondFactor,
  lockAuthenticator,
  replaceRecoveryCodes,
  writeUnprovedSecret,
} from '../store/authenticators.ts';
import { deleteHalfWaysOf } from '../store/half-ways.ts';
import { endOtherSessions } from '../store/own-sessions.ts';
import { confirmIdentity, confirmPassword, type OwnAct } from './confirm-identity.ts';
import { countAttempt } from './count-attempt.ts';
import { loadOneTimeCodes } from './load-second-factor.ts';
import { notSignedIn } from './refusals.ts';
import { authenticatorThere, notTheirs, wrongCode } from './second-factor-refusals.ts';

/**
 * Makes a secret for an application on a phone and answers its address; it counts for nothing until a code proves it.
 *
 * @throws ProblemError `access.authenticator-there` (409), or what `confirmIdentity` throws.
 */
export async function beginAuthenticator(
  world: World,
  own: OwnAct,
  password: string | null,
): Promise<{ readonly uri: string }> {
  await confirmIdentity(world, own, password);
  const account = await findAccount(world.db, own.accountId);
  if (account === null) throw notSignedIn();
  const { makeSecret } = await loadOneTimeCodes();
  const { kept, uri } = await makeSecret(world, account.email);
  const written = await inTransaction(world.db, (tx) =>
    writeUnprovedSecret(tx, own.accountId, kept, own.act.now),
  );
  if (!written) throw authenticatorThere();
  return { uri };
}

/**
 * Takes the first code of the application: from now on it is the second factor. Answers recovery codes where none were
 * left, and ends the other sessions, which were begun without it.
 *
 * @throws ProblemError `access.wrong-code` (401), `access.sign-in-locked` (429), `access.not-yours` (404).
 */
export async function proveAuthenticator(
  world: World,
  own: OwnAct,
  code: string,
): Promise<readonly string[] | null> {
  const key = attemptKey('code', own.accountId);
  await countAttempt(world, key, MAIL_LIMIT);
  const { findStep } = await loadOneTimeCodes();
  const codes = await inTransaction(world.db, async (tx) => {
    const kept = await lockAuthenticator(tx, own.accountId);
    if (kept === null || kept.confirmedAt !== null) throw notTheirs();
    const step = await findStep(world, kept, code, own.act.now);
    if (step === null) throw wrongCode();
    const made = await giveMissingRecoveryCodes(world, tx, own);
    await confirmAuthenticator(tx, own.accountId, step, own.act.now);
    const ended = await endOtherSessions(tx, own.accountId, own.sessionId);
    await recordAudit(tx, own.act, {
      action: 'access.add-authenticator',
      object: { type: 'account', id: own.accountId },
      before: null,
      after: { sessionsEnded: ended, recoveryCodesMade: made?.length ?? 0 },
    });
    return made;
  });
  await forgetAttempts(world.db, key);
  return codes;
}

/**
 * Takes the application away; with the last second factor its recovery codes go.
 *
 * @throws ProblemError `access.not-yours` (404), or what `confirmPassword` throws.
 */
export async function removeAuthenticator(world: World, own: OwnAct, password: string | null): Promise<void> {
  await confirmPassword(world, own, password);
  await inTransaction(world.db, async (tx) => {
    if (!(await deleteAuthenticator(tx, own.accountId))) throw notTheirs();
    await forgetIdleRecoveryCodes(tx, own.accountId);
    await recordAudit(tx, own.act, {
      action: 'access.remove-authenticator',
      object: { type: 'account', id: own.accountId },
      before: null,
      after: null,
    });
  });
}

/**
 * Ten new recovery codes in the place of all earlier ones, shown this once.
 *
 * @throws ProblemError `access.not-yours` (404) for who has no second factor, or what `confirmIdentity` throws.
 */
export async function renewRecoveryCodes(
  world: World,
  own: OwnAct,
  password: string | null,
): Promise<readonly string[]> {
  await confirmIdentity(world, own, password);
  const { makeRecoveryCodes } = await loadOneTimeCodes();
  return inTransaction(world.db, async (tx) => {
    const before = await countSecondFactors(tx, own.accountId);
    if (!isSecondFactor(before)) throw notTheirs();
    const { recoveryCodesLeft } = before;
    const { codes, digests } = makeRecoveryCodes(world, own.accountId);
    await replaceRecoveryCodes(tx, own.accountId, digests, own.act.now);
    await recordAudit(tx, own.act, {
      action: 'access.renew-recovery-codes',
      object: { type: 'account', id: own.accountId },
      before: { left: recoveryCodesLeft },
      after: { left: codes.length },
    });
    return codes;
  });
}

/** Recovery codes for who has none left; null for who has some. Half sign-ins by password alone end here too. */
export async function giveMissingRecoveryCodes(
  world: World,
  tx: Transaction,
  { accountId, act }: OwnAct,
): Promise<readonly string[] | null> {
  await deleteHalfWaysOf(tx, accountId);
  const { recoveryCodesLeft } = await countSecondFactors(tx, accountId);
  if (recoveryCodesLeft > 0) return null;
  const { makeRecoveryCodes } = await loadOneTimeCodes();
  const { codes, digests } = makeRecoveryCodes(world, accountId);
  await replaceRecoveryCodes(tx, accountId, digests, act.now);
  return codes;
}

/** Recovery codes recover nothing once there is no second factor any more. */
export async function forgetIdleRecoveryCodes(tx: Transaction, accountId: string): Promise<void> {
  if (!(await hasSecondFactor(tx, accountId))) await deleteRecoveryCodes(tx, accountId);
}
