import { listRealms } from '#modules/access/door.ts';
import { inTransaction } from '#platform/db/database.ts';
import type { World } from '#platform/world/world.ts';
import { removeOld } from '../../store/notices/write-notices.ts';

/** Notices removed in one transaction. */
const AT_ONCE = 5000;
const DAY = 24 * 60 * 60_000;

/**
 * Removes notices that were read, or went by mail alone, longer ago than the house keeps what was told. What waits to be
 * read stays however old. Answers how many. No entry of the log: what somebody has read is their own.
 */
export async function removeOldNotices(world: Pick<World, 'db' | 'clock' | 'config'>): Promise<number> {
  const before = new Date(world.clock.now().getTime() - world.config.toldKeptDays * DAY);
  let all = 0;
  for (const { id: realmId } of await listRealms(world.db)) {
    let removed = AT_ONCE;
    while (removed === AT_ONCE) {
      removed = await inTransaction(world.db, (tx) => removeOld(tx, realmId, { before, most: AT_ONCE }));
      all += removed;
    }
  }
  return all;
}
