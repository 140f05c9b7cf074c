import { type Act, authorOf } from '#modules/audit/door.ts';
import type { Transaction } from '#platform/db/database.ts';
import type { AllowedChange } from '../../domain/check-change.ts';
import type { Obligation } from '../../domain/obligation.ts';
import { isOpen } from '../../domain/obligation-state.ts';
import { readUrgentObligations } from '../../store/urgent.ts';
import { keepChanges } from '../keep-changes.ts';
import { takeObligations } from '../take-obligations.ts';

/** Why a body owes no more of a request that nobody pursues; by these words it is known again when it is taken up. */
const NOT_PURSUED = 'Yêu cầu không theo nữa';

/** Nobody owes what a request asked that is not pursued, so that nobody is late with it or urged for it. */
export async function closeOwedOf(tx: Transaction, act: Act, urgentId: string): Promise<void> {
  const owed = await lockOwedOf(tx, act, urgentId);
  const changes = owed
    .filter(({ state }) => isOpen(state))
    .map((before): AllowedChange => {
      const allowedBy = authorOf(act).name;
      return { before, state: 'not-done', reason: NOT_PURSUED, allowedBy, closedAt: act.now };
    });
  if (changes.length > 0) await keepChanges(tx, act, changes);
}

/** What was closed with its request is owed again once that is taken up. */
export async function openOwedOf(tx: Transaction, act: Act, urgentId: string): Promise<void> {
  const owed = await lockOwedOf(tx, act, urgentId);
  const changes = owed
    .filter(({ state, reason }) => state === 'not-done' && reason === NOT_PURSUED)
    .map((before): AllowedChange => {
      return { before, state: 'in-progress', reason: null, allowedBy: null, closedAt: null };
    });
  if (changes.length > 0) await keepChanges(tx, act, changes);
}

async function lockOwedOf(tx: Transaction, act: Act, urgentId: string): Promise<readonly Obligation[]> {
  const owed = await readUrgentObligations(tx, act.realmId, urgentId);
  return takeObligations(
    tx,
    act.realmId,
    owed.map(({ id }) => id),
  );
}
