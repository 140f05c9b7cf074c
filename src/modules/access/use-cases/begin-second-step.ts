import type { World } from '#platform/world/world.ts';
import { findAccount } from '../store/accounts.ts';
import { countSecondFactors, isSecondFactor } from '../store/authenticators.ts';
import { insertHalfWay } from '../store/half-ways.ts';
import { deleteSessionUnder } from '../store/own-sessions.ts';
import { loadOneTimeCodes } from './load-second-factor.ts';
import type { OpenSignIn } from './load-sign-in.ts';

/** Milliseconds within which the second step must follow the password, and a passkey its question. */
export const HALF_WAY_LIFE = 5 * 60_000;

/** By what the second step can be done. */
export interface SecondStep {
  readonly token: string;
  readonly code: boolean;
  readonly passkey: boolean;
  readonly recoveryCode: boolean;
}

/**
 * After a right password, or the word of the provider: takes the library's session back where it made one, which nobody
 * has seen yet, and remembers half a sign-in in its place. Null when the account has no second factor (or is closed,
 * which is told later).
 */
export async function beginSecondStep(
  world: World,
  accountId: string,
  sessionToken: string | null,
): Promise<SecondStep | null> {
  const account = await findAccount(world.db, accountId);
  if (account === null || !account.active) return null;
  const counted = await countSecondFactors(world.db, accountId);
  if (!isSecondFactor(counted)) return null;
  const { authenticatorSince, passkeys, recoveryCodesLeft } = counted;
  if (sessionToken !== null) await deleteSessionUnder(world.db, sessionToken);
  const { makeToken } = await loadOneTimeCodes();
  const token = makeToken();
  const now = world.clock.now();
  const expiresAt = new Date(now.getTime() + HALF_WAY_LIFE);
  await insertHalfWay(world.db, { purpose: 'second-step', token, accountId, question: null, expiresAt }, now);
  return {
    token,
    code: authenticatorSince !== null,
    passkey: passkeys > 0,
    recoveryCode: recoveryCodesLeft > 0,
  };
}

/** The cookie that holds half a sign-in, or the question put to a passkey; only paths of signing in get it. */
export async function halfWayCookie(openLibrary: OpenSignIn, name: 'second_step' | 'passkey') {
  const { createAuthCookie } = await (await openLibrary()).$context;
  return createAuthCookie(name, { path: '/api/auth', sameSite: 'strict', maxAge: HALF_WAY_LIFE / 1000 });
}
