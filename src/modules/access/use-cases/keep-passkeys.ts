import { recordAudit } from '#modules/audit/door.ts';
import { inTransaction } from '#platform/db/database.ts';
import type { World } from '#platform/world/world.ts';
import { findAccount } from '../store/accounts.ts';
import { countSecondFactors } from '../store/authenticators.ts';
import { insertHalfWay, takeHalfWay } from '../store/half-ways.ts';
import { endOtherSessions } from '../store/own-sessions.ts';
import { deletePasskey, insertPasskey, listPasskeys, renamePasskey } from '../store/passkeys.ts';
import { HALF_WAY_LIFE } from './begin-second-step.ts';
import { confirmIdentity, confirmPassword, type OwnAct } from './confirm-identity.ts';
import { forgetIdleRecoveryCodes, giveMissingRecoveryCodes } from './keep-authenticator.ts';
import { loadPasskeyCeremonies } from './load-second-factor.ts';
import { notSignedIn } from './refusals.ts';
import { notTheirs, passkeyRefused } from './second-factor-refusals.ts';

/** The question of a session is held under the session: only it can answer. */
const heldUnder = ({ sessionId }: OwnAct): string => `add-passkey:${sessionId}`;

/**
 * Asks the browser for a new passkey.
 *
 * @throws what `confirmIdentity` throws.
 */
export async function beginPasskey(world: World, own: OwnAct, password: string | null): Promise<object> {
  await confirmIdentity(world, own, password);
  const account = await findAccount(world.db, own.accountId);
  if (account === null) throw notSignedIn();
  const { askToMake } = await loadPasskeyCeremonies();
  const question = await askToMake(world, account, await listPasskeys(world.db, own.accountId));
  const open = {
    purpose: 'add-passkey',
    token: heldUnder(own),
    accountId: own.accountId,
    question: question.challenge,
    expiresAt: new Date(own.act.now.getTime() + HALF_WAY_LIFE),
  } as const;
  await insertHalfWay(world.db, open, own.act.now);
  return question;
}

/** A passkey that a browser made, under the name its owner gives it. */
export interface PasskeyToAdd {
  readonly name: string;
  readonly answer: object;
}

/**
 * Keeps the passkey that the browser made. Answers recovery codes where none were left; a first second factor ends the
 * other sessions, which were begun without it.
 *
 * @throws ProblemError `access.passkey-refused` (401).
 */
export async function addPasskey(
  world: World,
  own: OwnAct,
  { name, answer }: PasskeyToAdd,
): Promise<readonly string[] | null> {
  const { accountId, act } = own;
  const asked = await inTransaction(world.db, (tx) =>
    takeHalfWay(tx, 'add-passkey', heldUnder(own), act.now),
  );
  if (asked?.question == null || asked.accountId !== accountId) throw passkeyRefused();
  const { readMade } = await loadPasskeyCeremonies();
  const made = await readMade(world, asked.question, answer as Parameters<typeof readMade>[2]);
  if (made === null) throw passkeyRefused();
  return inTransaction(world.db, async (tx) => {
    const before = await countSecondFactors(tx, accountId);
    const passkey = { ...made, id: act.newId(), accountId, name, createdAt: act.now };
    if (!(await insertPasskey(tx, passkey))) throw passkeyRefused();
    const codes = await giveMissingRecoveryCodes(world, tx, own);
    const isFirst = before.authenticatorSince === null && before.passkeys === 0;
    const sessionsEnded = isFirst ? await endOtherSessions(tx, accountId, own.sessionId) : 0;
    await recordAudit(tx, act, {
      action: 'access.add-passkey',
      object: { type: 'account', id: accountId },
      before: null,
      after: { name, sessionsEnded, recoveryCodesMade: codes?.length ?? 0 },
    });
    return codes;
  });
}

/**
 * Names one of one's own passkeys anew.
 *
 * @throws ProblemError `access.not-yours` (404), for a passkey of somebody else too.
 */
export async function nameOwnPasskey(world: World, own: OwnAct, id: string, name: string): Promise<void> {
  await inTransaction(world.db, async (tx) => {
    const before = await renamePasskey(tx, own.accountId, id, name);
    if (before === null) throw notTheirs();
    await recordAudit(tx, own.act, {
      action: 'access.rename-passkey',
      object: { type: 'account', id: own.accountId },
      before: { name: before },
      after: { name },
    });
  });
}

/**
 * Takes one of one's own passkeys away; with the last second factor the recovery codes go.
 *
 * @throws ProblemError `access.not-yours` (404), or what `confirmPassword` throws.
 */
export async function removePasskey(
  world: World,
  own: OwnAct,
  id: string,
  password: string | null,
): Promise<void> {
  await confirmPassword(world, own, password);
  await inTransaction(world.db, async (tx) => {
    const name = await deletePasskey(tx, own.accountId, id);
    if (name === null) throw notTheirs();
    await forgetIdleRecoveryCodes(tx, own.accountId);
    await recordAudit(tx, own.act, {
      action: 'access.remove-passkey',
      object: { type: 'account', id: own.accountId },
      before: { name },
      after: null,
    });
  });
}
