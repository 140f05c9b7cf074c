import { authorOf, recordAudit } from '#modules/audit/door.ts';
import type { Transaction } from '#platform/db/database.ts';
import { doAgree } from '../domain/event-ties.ts';
import { readTiesAround, undoTie } from '../store/ties.ts';
import type { ActOfPerson } from './add-records.ts';

/**
 * Lets a record that stands again come back alone where its merges say against what was said while it was withdrawn: who
 * spoke later saw what stood then. Its merges are taken back, each in the log; where all agree they hold as before. The caller
 * holds `lockEvents`.
 */
export async function partContradicted(tx: Transaction, act: ActOfPerson, recordId: string): Promise<void> {
  const ties = await readTiesAround(tx, act.realmId, [recordId]);
  if (doAgree(ties)) return;
  for (const { id, one, other, verdict } of ties) {
    if (verdict !== 'same' || (one !== recordId && other !== recordId)) continue;
    await undoTie(tx, act.realmId, id, authorOf(act));
    await recordAudit(tx, act, {
      action: 'records.part-event',
      object: { type: 'record-event', id },
      before: { records: [one, other], verdict },
      after: null,
    });
  }
}
