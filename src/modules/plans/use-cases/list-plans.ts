import type { Queryable } from '#platform/db/database.ts';
import type { Progress } from '../domain/plan-confirmed.ts';
import { type PlanHeadRow, readPlanHeads } from '../store/read-plans.ts';
import type { ProgressPort } from './ports.ts';

/** A plan in a list, and how far it has come. */
export interface ListedPlan {
  readonly head: PlanHeadRow;
  readonly progress: Progress;
}

const NO_PROGRESS: Progress = { total: 0, done: 0, late: 0 };

/** All plans of the realm, newest year first; two statements however many there are. `now` is local. */
export async function listPlans(
  db: Queryable,
  realmId: string,
  port: ProgressPort,
  now: string,
): Promise<ListedPlan[]> {
  const heads = await readPlanHeads(db, realmId);
  const ids = heads.map((head) => head.id);
  const progress = await port.progressOfPlans(db, realmId, ids, now);
  return heads.map((head) => ({ head, progress: progress.get(head.id) ?? NO_PROGRESS }));
}
