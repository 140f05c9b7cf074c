import { type Act, authorOf, recordAudit } from '#modules/audit/door.ts';
import type { Transaction } from '#platform/db/database.ts';
import type { AllowedChange } from '../domain/check-change.ts';
import { updateObligations } from '../store/change-obligations.ts';
import { dateReopened } from './date-anew.ts';

/**
 * Writes states that the law allows, dates what is open again by the table of days as it stands, and tells the log; answers
 * the new ends. A constant number of statements.
 */
export async function keepChanges(
  tx: Transaction,
  act: Act,
  changes: readonly AllowedChange[],
): ReturnType<typeof dateReopened> {
  await updateObligations(tx, act.realmId, changes, authorOf(act));
  const ends = await dateReopened(tx, act.realmId, changes);
  await recordAudit(
    tx,
    act,
    ...changes.map(({ before, state, reason, allowedBy }) => ({
      action: 'work.set-obligation-state',
      object: { type: 'obligation', id: before.id },
      before: { state: before.state, reason: before.reason, allowedBy: before.allowedBy },
      after: { state, reason, allowedBy },
    })),
  );
  return ends;
}
