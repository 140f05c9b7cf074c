import { type Act, authorOf, recordAudit } from '#modules/audit/door.ts';
import type { Transaction } from '#platform/db/database.ts';
import { assignmentsOf } from '../domain/assign-members.ts';
import { readNamedParticipants, undoNaming as undoKept } from '../store/write-naming.ts';
import { takePlan } from './name-members.ts';
import { namingNotFound } from './problems.ts';
import type { OnNamingUndone } from './work-port.ts';

/** The naming to take back, from the version of the plan that was seen. */
export interface SeenNaming {
  readonly planId: string;
  readonly version: number;
  readonly namingId: string;
}

/**
 * Takes a naming back: the words are open again and what was owed by it is gone, unless somebody has worked on it.
 *
 * @throws ProblemError plan-not-found, version-conflict, naming-not-found, work-begun
 */
export async function undoNaming(
  tx: Transaction,
  act: Act,
  seen: SeenNaming,
  tell: OnNamingUndone,
): Promise<{ readonly version: number; readonly obligations: number }> {
  const plan = await takePlan(tx, act, seen);
  const names = await readNamedParticipants(tx, act.realmId, plan.id);
  const place = { realmId: act.realmId, planId: plan.id, id: seen.namingId };
  if (!(await undoKept(tx, place, authorOf(act)))) throw namingNotFound();
  const assignments = assignmentsOf(names, seen.namingId);
  const obligations = await tell(tx, act, { planId: plan.id, assignments });
  await recordAudit(tx, act, {
    action: 'plans.undo-naming',
    object: { type: 'plan', id: plan.id },
    before: { namingId: seen.namingId, obligations },
    after: null,
  });
  return { version: plan.version + 1, obligations };
}
