import { inTransaction } from '#platform/db/database.ts';
import type { World } from '#platform/world/world.ts';
import { NETWORK_LIMIT } from '../domain/attempt.ts';
import { attemptKey, takeBackAttempt } from '../store/attempts.ts';
import { deleteHalfWaysOf, findHalfWay, insertHalfWay, takeHalfWay } from '../store/half-ways.ts';
import { listPasskeys, lockPasskeyUnder, noteUse } from '../store/passkeys.ts';
import { HALF_WAY_LIFE } from './begin-second-step.ts';
import { countAttempt } from './count-attempt.ts';
import { loadOneTimeCodes, loadPasskeyCeremonies } from './load-second-factor.ts';
import type { OpenSignIn } from './load-sign-in.ts';
import { passkeyRefused } from './second-factor-refusals.ts';
import { enterBy, type SignInOrigin } from './sign-in.ts';

/** A passkey's answer as a browser sends it; the ceremony reads the rest. */
export interface PasskeyAnswer {
  readonly id: string;
  readonly response: { readonly userHandle?: string | undefined };
}

/**
 * Puts a question to a passkey. After a right password only those of this person are asked; otherwise whichever the
 * browser has for this site, so that nobody learns who has one.
 *
 * @throws ProblemError `access.sign-in-locked` (429) for a network with too many failures.
 */
export async function askPasskey(
  world: World,
  origin: Pick<SignInOrigin, 'address'>,
  halfToken: string | null,
): Promise<{ readonly token: string; readonly question: object }> {
  await countAttempt(world, attemptKey('network', origin.address), NETWORK_LIMIT);
  const now = world.clock.now();
  const half = halfToken === null ? null : await findHalfWay(world.db, 'second-step', halfToken, now);
  const accountId = half?.accountId ?? null;
  const { askToUse } = await loadPasskeyCeremonies();
  const question = await askToUse(world, accountId === null ? [] : await listPasskeys(world.db, accountId));
  const token = (await loadOneTimeCodes()).makeToken();
  const expiresAt = new Date(now.getTime() + HALF_WAY_LIFE);
  const open = { purpose: 'use-passkey', token, accountId, question: question.challenge, expiresAt } as const;
  await insertHalfWay(world.db, open, now);
  return { token, question };
}

/**
 * Signs in by a passkey alone: it is held by the person and unlocked by the person, which are two factors.
 *
 * @throws ProblemError `access.passkey-refused` (401), `access.account-closed` (403).
 */
export async function signInByPasskey(
  world: World,
  openLibrary: OpenSignIn,
  attempt: SignInOrigin & { readonly token: string; readonly answer: PasskeyAnswer },
): Promise<Response> {
  const { readUse } = await loadPasskeyCeremonies();
  const now = world.clock.now();
  // Two transactions: a question is used up by a wrong answer too.
  const asked = await inTransaction(world.db, (tx) => takeHalfWay(tx, 'use-passkey', attempt.token, now));
  if (asked?.question == null) throw passkeyRefused();
  const { question, accountId } = asked;
  const owner = await inTransaction(world.db, async (tx) => {
    const passkey = await lockPasskeyUnder(tx, attempt.answer.id);
    if (passkey === null || (accountId !== null && passkey.accountId !== accountId)) return null;
    if (!isHandleOf(passkey.accountId, attempt.answer.response.userHandle)) return null;
    const counter = await readUse(world, question, passkey, attempt.answer as Parameters<typeof readUse>[3]);
    if (counter === null) return null;
    await noteUse(tx, passkey.id, counter, now);
    await deleteHalfWaysOf(tx, passkey.accountId);
    return passkey.accountId;
  });
  if (owner === null) throw passkeyRefused();
  await takeBackAttempt(world.db, attemptKey('network', attempt.address), NETWORK_LIMIT.failures);
  const by = accountId === null ? 'passkey' : 'password-and-passkey';
  return enterBy(world, openLibrary, { ...attempt, accountId: owner, by });
}

/** A passkey that says whose it is must say it of its owner. */
function isHandleOf(accountId: string, userHandle: string | undefined): boolean {
  return userHandle === undefined || Buffer.from(userHandle, 'base64url').toString() === accountId;
}
