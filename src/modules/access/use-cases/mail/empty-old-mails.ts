import { recordAudit } from '#modules/audit/door.ts';
import { inTransaction } from '#platform/db/database.ts';
import type { World } from '#platform/world/world.ts';
import { emptyMails } from '../../store/mails.ts';
import { listRealms } from '../../store/realms.ts';

/** Letters emptied in one transaction. */
const AT_ONCE = 2000;
const DAY = 24 * 60 * 60_000;

/**
 * Lets go of the texts of letters that were over for as long as the house keeps what was told; who was written to, when,
 * what about and how it went stay. The log says how many. Answers how many.
 */
export async function emptyOldMails(
  world: Pick<World, 'db' | 'clock' | 'newId' | 'config'>,
): Promise<number> {
  const now = world.clock.now();
  const before = new Date(now.getTime() - world.config.toldKeptDays * DAY);
  let all = 0;
  for (const { id: realmId } of await listRealms(world.db)) {
    const act = { realmId, actor: null, now, newId: world.newId, requestId: null, address: null };
    let emptied = AT_ONCE;
    while (emptied === AT_ONCE) {
      emptied = await inTransaction(world.db, async (tx) => {
        const letters = await emptyMails(tx, realmId, { before, now, most: AT_ONCE });
        if (letters > 0)
          await recordAudit(tx, act, {
            action: 'access.empty-mails',
            object: { type: 'realm', id: realmId },
            before: null,
            after: { letters, olderThan: before.toISOString().slice(0, 10) },
          });
        return letters;
      });
      all += emptied;
    }
  }
  return all;
}
