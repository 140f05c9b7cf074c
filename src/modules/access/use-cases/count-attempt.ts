import { type Act, recordAudit } from '#modules/audit/door.ts';
import { inTransaction } from '#platform/db/database.ts';
import type { World } from '#platform/world/world.ts';
import {
  type AttemptLimit,
  type AttemptState,
  decideAttempt,
  MAIL_LIMIT,
  NETWORK_LIMIT,
} from '../domain/attempt.ts';
import {
  attemptKey,
  lockAttempts,
  pruneAttempts,
  takeBackAttempt,
  writeAttempts,
} from '../store/attempts.ts';
import { signInLocked } from './refusals.ts';

/**
 * Counts the attempt as failed beforehand; what it answers stands unless the attempt succeeds.
 *
 * @throws ProblemError `access.sign-in-locked` (429).
 */
export async function countAttempt(world: World, key: string, limit: AttemptLimit): Promise<AttemptState> {
  const now = world.clock.now();
  const decision = await inTransaction(world.db, async (tx) => {
    const decided = decideAttempt(await lockAttempts(tx, key), limit, now);
    if (decided.allowed) await writeAttempts(tx, key, decided.next);
    return decided;
  });
  if (!decision.allowed) throw signInLocked(decision.retryAfterSeconds);
  return decision.next;
}

/** Says in log and audit that one failure too many has locked the codes or the password of an account. */
export async function recordLockOf(
  world: World,
  act: Act,
  accountId: string,
  { lockedUntil, of }: { readonly lockedUntil: Date; readonly of: 'code' | 'own-password' },
): Promise<void> {
  world.log.warn({ address: act.address, lockedUntil, of }, 'Locked after too many failures');
  await pruneAttempts(world.db, new Date(act.now.getTime() - MAIL_LIMIT.memory));
  await inTransaction(world.db, (tx) =>
    recordAudit(tx, act, {
      action: 'access.lock-sign-in',
      object: { type: 'account', id: accountId },
      before: null,
      after: { lockedUntil, of },
    }),
  );
}

/**
 * Lets a stranger try a secret that is no password, within the failures that one network address is allowed; counted as
 * failed until the answer is called.
 *
 * @returns what takes the count back once the secret was right
 * @throws ProblemError `access.sign-in-locked` (429).
 */
export async function passStranger(world: World, address: string): Promise<() => Promise<void>> {
  const key = attemptKey('network', address);
  await countAttempt(world, key, NETWORK_LIMIT);
  return () => takeBackAttempt(world.db, key, NETWORK_LIMIT.failures);
}
