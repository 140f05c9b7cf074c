import { inTransaction } from '#platform/db/database.ts';
import type { World } from '#platform/world/world.ts';
import { normalizeEmail } from '../../domain/account.ts';
import { decideAttempt, NETWORK_LIMIT } from '../../domain/attempt.ts';
import { attemptKey, lockAttempts, writeAttempts } from '../../store/attempts.ts';
import { insertResetRequest } from '../../store/password-links.ts';
import { signInLocked } from '../refusals.ts';

/** Where a request for a new password came from. */
export interface ResetAsked {
  readonly email: string;
  readonly language: 'vi' | 'en';
  readonly requestId: string;
  readonly address: string;
}

/**
 * Keeps the wish for a new password. Nothing is looked up here: whoever asks gets the same answer after the same
 * statements, whether anybody has that mail or not; the answer goes out by mail, from elsewhere (`answerResetRequests`).
 *
 * @throws ProblemError `access.sign-in-locked` (429) when one network asks too often.
 */
export async function requestReset(world: World, asked: ResetAsked): Promise<void> {
  const at = world.clock.now();
  const key = attemptKey('network', `reset:${asked.address}`);
  const decision = await inTransaction(world.db, async (tx) => {
    const decided = decideAttempt(await lockAttempts(tx, key), NETWORK_LIMIT, at);
    if (!decided.allowed) return decided;
    await writeAttempts(tx, key, decided.next);
    await insertResetRequest(tx, { ...asked, id: world.newId(), email: normalizeEmail(asked.email), at });
    return decided;
  });
  if (!decision.allowed) throw signInLocked(decision.retryAfterSeconds);
}
