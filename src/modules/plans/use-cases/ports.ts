import type { Act } from '#modules/audit/door.ts';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { PlanConfirmed, Progress } from '../domain/plan-confirmed.ts';

/** Told that a plan was confirmed, inside the transaction that makes it; a refusal undoes the plan. */
export type OnPlanConfirmed = (tx: Transaction, act: Act, event: PlanConfirmed) => Promise<void>;

/** What plans ask of later modules; they answer, the roof plugs the answers in. */
export interface ProgressPort {
  /** How far each of the plans has come on the wall clock `now` (`2026-06-14T16:00`); plans without obligations may be missing. */
  progressOfPlans(
    db: Queryable,
    realmId: string,
    planIds: readonly string[],
    now: string,
  ): Promise<ReadonlyMap<string, Progress>>;
  /** The same for each task and duty of one plan. */
  progressOfItems(
    db: Queryable,
    realmId: string,
    planId: string,
    now: string,
  ): Promise<ReadonlyMap<string, Progress>>;
}
