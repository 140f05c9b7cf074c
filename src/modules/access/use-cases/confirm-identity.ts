import type { Act } from '#modules/audit/door.ts';
import type { World } from '#platform/world/world.ts';
import { MAIL_LIMIT } from '../domain/attempt.ts';
import { attemptKey, forgetAttempts } from '../store/attempts.ts';
import { findPassword } from '../store/passwords.ts';
import { countAttempt, recordLockOf } from './count-attempt.ts';
import { verifyPassword } from './hash-password.ts';
import { notSignedIn } from './refusals.ts';
import { passwordNeeded, wrongPassword } from './second-factor-refusals.ts';

/** A weighty act of somebody on their own account, from one of their sessions. */
export interface OwnAct {
  readonly act: Act;
  readonly accountId: string;
  readonly sessionId: string;
  readonly sessionSince: Date;
}

/** For so many milliseconds after signing in nobody is asked for the password once more. */
const FRESH = 10 * 60_000;

/** The account that acts for itself. */
export function ownActOf(
  act: Act,
  { sessionId, sessionSince }: { readonly sessionId: string; readonly sessionSince: Date },
): OwnAct {
  if (act.actor === null) throw notSignedIn();
  return { act, accountId: act.actor.accountId, sessionId, sessionSince };
}

/**
 * Makes sure that it is the owner who adds something to the account: by a session that is fresh, or by the password.
 *
 * @throws ProblemError `access.password-needed`, `access.wrong-password` (403), `access.sign-in-locked` (429).
 */
export async function confirmIdentity(world: World, own: OwnAct, password: string | null): Promise<void> {
  if (password === null && own.act.now.getTime() - own.sessionSince.getTime() <= FRESH) return;
  await confirmPassword(world, own, password);
}

/**
 * Makes sure by the password, however fresh the session; who has none, and came by single sign-on, is not asked.
 *
 * @throws ProblemError `access.password-needed`, `access.wrong-password` (403), `access.sign-in-locked` (429).
 */
export async function confirmPassword(world: World, own: OwnAct, password: string | null): Promise<void> {
  const kept = await findPassword(world.db, own.accountId);
  if (kept === null) return;
  if (password === null) throw passwordNeeded();
  const key = attemptKey('own-password', own.accountId);
  const { lockedUntil } = await countAttempt(world, key, MAIL_LIMIT);
  if (await verifyPassword(kept.hash, password)) return forgetAttempts(world.db, key);
  if (lockedUntil !== null) {
    await recordLockOf(world, own.act, own.accountId, { lockedUntil, of: 'own-password' });
  }
  throw wrongPassword();
}
