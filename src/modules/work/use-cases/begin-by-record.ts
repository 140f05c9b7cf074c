import { type Act, authorOf, recordAudit } from '#modules/audit/door.ts';
import type { Transaction } from '#platform/db/database.ts';
import type { Obligation } from '../domain/obligation.ts';
import type { ObligationState } from '../domain/obligation-state.ts';
import { updateObligationState } from '../store/write-obligation.ts';
import { obligationNotFound } from './problems.ts';
import { takeObligation } from './take-obligations.ts';

/**
 * Says that something was done under an obligation: one that waited to be begun is now in progress, every other
 * stays as it is. Whoever may add the record may begin it; the law of records is asked before.
 *
 * @returns the version it has since, or null when nothing moved
 * @throws ProblemError obligation-not-found
 */
export async function beginByRecord(tx: Transaction, act: Act, id: string): Promise<number | null> {
  const obligation = await takeObligation(tx, act.realmId, id);
  if (obligation === null) throw obligationNotFound();
  if (obligation.state !== 'not-started') return null;
  await move(tx, act, obligation, 'in-progress', 'work.begin-by-record');
  return obligation.version + 1;
}

/**
 * Takes back what `beginByRecord` did, if nobody moved the obligation since.
 *
 * @param begunVersion the version it gave
 * @returns whether the obligation waits again
 */
export async function takeBackBeginning(
  tx: Transaction,
  act: Act,
  id: string,
  begunVersion: number,
): Promise<boolean> {
  const obligation = await takeObligation(tx, act.realmId, id);
  if (obligation === null || obligation.state !== 'in-progress' || obligation.version !== begunVersion)
    return false;
  await move(tx, act, obligation, 'not-started', 'work.take-back-beginning');
  return true;
}

async function move(
  tx: Transaction,
  act: Act,
  obligation: Obligation,
  state: ObligationState,
  action: string,
): Promise<void> {
  const change = { state, reason: null, allowedBy: null, closedAt: null };
  await updateObligationState(tx, { realmId: act.realmId, id: obligation.id }, change, authorOf(act));
  await recordAudit(tx, act, {
    action,
    object: { type: 'obligation', id: obligation.id },
    before: { state: obligation.state },
    after: { state },
  });
}
