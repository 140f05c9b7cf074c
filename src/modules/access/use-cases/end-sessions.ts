import { recordAudit } from '#modules/audit/door.ts';
import { inTransaction } from '#platform/db/database.ts';
import type { World } from '#platform/world/world.ts';
import { readDevice } from '../domain/device.ts';
import { endOtherSessions, endSessionOf } from '../store/own-sessions.ts';
import type { OwnAct } from './confirm-identity.ts';
import { notTheirs } from './second-factor-refusals.ts';

/**
 * Ends one of one's own sessions at once.
 *
 * @throws ProblemError `access.not-yours` (404), for a session of somebody else too.
 */
export async function endOwnSession(world: World, own: OwnAct, sessionId: string): Promise<void> {
  await inTransaction(world.db, async (tx) => {
    const ended = await endSessionOf(tx, own.accountId, sessionId);
    if (ended === null) throw notTheirs();
    await recordAudit(tx, own.act, {
      action: 'access.end-session',
      object: { type: 'account', id: own.accountId },
      before: { ...readDevice(ended.userAgent ?? ''), address: ended.address, since: ended.since },
      after: null,
    });
  });
}

/** Ends all of one's own sessions but the one that asks, and answers how many. */
export async function endOwnOtherSessions(world: World, own: OwnAct): Promise<number> {
  return inTransaction(world.db, async (tx) => {
    const ended = await endOtherSessions(tx, own.accountId, own.sessionId);
    if (ended > 0) {
      await recordAudit(tx, own.act, {
        action: 'access.end-other-sessions',
        object: { type: 'account', id: own.accountId },
        before: null,
        after: { sessionsEnded: ended },
      });
    }
    return ended;
  });
}
