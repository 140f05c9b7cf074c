import { type Act, recordAudit } from '#modules/audit/door.ts';
import type { Transaction } from '#platform/db/database.ts';
import { STARTER_INDICATORS } from '../domain/indicator.ts';
import type { PastRecord } from '../domain/past-record.ts';
import { type BroughtRecord, writeBroughtRecords } from '../store/bring-in-records.ts';
import { insertIndicators, readIndicators } from '../store/indicators.ts';

/**
 * Brings in what was done under a plan before the house knew it: years before the system, the demonstration. The states
 * of the obligations stay; a constant number of statements, however many records there are.
 */
export async function bringInRecords(
  tx: Transaction,
  act: Act,
  planId: string,
  records: readonly PastRecord[],
): Promise<void> {
  if (records.length === 0) return;
  const known = await readIndicators(tx, act.realmId);
  if (known.length === 0) await insertIndicators(tx, act.realmId, STARTER_INDICATORS);
  // Identifiers stand in the order of entering: the time line of an obligation is read in theirs.
  const inOrder = [...records].sort((one, other) => one.enteredAt.getTime() - other.enteredAt.getTime());
  const brought = inOrder.map(
    (record): BroughtRecord => ({ ...record, id: act.newId(), questionId: act.newId() }),
  );
  await writeBroughtRecords(tx, { realmId: act.realmId, planId }, brought);
  await recordAudit(tx, act, {
    action: 'records.bring-in-records',
    object: { type: 'plan', id: planId },
    before: null,
    after: { records: brought.length },
  });
}
