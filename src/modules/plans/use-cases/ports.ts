import type { Act } from '#modules/audit/door.ts';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { Bilingual } from '#platform/words/bilingual.ts';
import type { PlanConfirmed, Progress } from '../domain/plan-confirmed.ts';

/** Told that a plan was confirmed, inside the transaction that makes it; a refusal undoes the plan. */
export type OnPlanConfirmed = (tx: Transaction, act: Act, event: PlanConfirmed) => Promise<void>;

/** Told that a plan is taken back, inside the transaction that takes it out: whoever made something of it takes that out. */
export type OnPlanTakenBack = (tx: Transaction, act: Act, planId: string) => Promise<void>;

/** Something that hangs on a plan, so that it can no longer be taken back. */
export interface PlanHold {
  readonly kind: string;
  readonly count: number;
  /** As part of a sentence: "3 nhiệm vụ đã có kết quả". */
  readonly words: Bilingual;
}

/** Asked before a plan is taken back, in the same transaction: what hangs on it? What is asked about must stay as it is until then. */
export type PlanHoldsPort = (
  tx: Transaction,
  realmId: string,
  planId: string,
) => Promise<readonly PlanHold[]>;

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
