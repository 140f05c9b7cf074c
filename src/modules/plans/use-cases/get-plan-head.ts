import type { Queryable } from '#platform/db/database.ts';
import { type PlanHeadRow, readPlanHead } from '../store/read-plans.ts';
import { planNotFound } from './problems.ts';

/** What stands at the head of one plan. @throws ProblemError plan-not-found */
export async function getPlanHead(db: Queryable, realmId: string, id: string): Promise<PlanHeadRow> {
  const head = await readPlanHead(db, realmId, id);
  if (head === null) throw planNotFound();
  return head;
}
