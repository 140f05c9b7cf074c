import { type Act, recordAudit } from '#modules/audit/door.ts';
import { reopenReading } from '#modules/documents/door.ts';
import type { Transaction } from '#platform/db/database.ts';
import { deletePlan, isStillNamed, lockPlan } from '../store/delete-plan.ts';
import { readPlanHead } from '../store/read-plans.ts';
import type { OnPlanTakenBack, PlanHoldsPort } from './ports.ts';
import { planInUse, planNotFound } from './problems.ts';

/** What taking a plan back asks of later modules and tells them. */
export interface TakingBack {
  readonly holds: PlanHoldsPort;
  readonly tell: OnPlanTakenBack;
}

/**
 * Takes a plan back to the review it came from, while nothing hangs on it: what was made of the document goes,
 * the document with all that people set right stays, the audit keeps who did it. Answers the document.
 *
 * @throws ProblemError plan-not-found, plan-in-use
 */
export async function takeBackPlan(
  tx: Transaction,
  act: Act,
  planId: string,
  { holds, tell }: TakingBack,
): Promise<{ readonly readingId: string }> {
  if (!(await lockPlan(tx, act.realmId, planId))) throw planNotFound();
  const head = await readPlanHead(tx, act.realmId, planId);
  if (head === null) throw planNotFound();
  const held = await holds(tx, act.realmId, planId);
  if (held.length > 0) throw planInUse(held);
  try {
    await tell(tx, act, planId);
    await deletePlan(tx, act.realmId, planId);
  } catch (error) {
    // A module that keeps rows on plans and answered no hold: better refused than half taken back.
    throw isStillNamed(error) ? planInUse([]) : error;
  }
  await reopenReading(tx, act, head.readingId, planId);
  await recordAudit(tx, act, {
    action: 'plans.take-back-plan',
    object: { type: 'plan', id: planId },
    before: { readingId: head.readingId, number: head.number, year: head.year, tasks: head.tasks },
    after: null,
  });
  return { readingId: head.readingId };
}
