import type { Act } from '#modules/audit/door.ts';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import type {
  BodyWork,
  CourseDay,
  MembersNamed,
  NamingUndone,
  ObligationLabel,
  PlanProgress,
  PlanStanding,
} from '../domain/plan-work.ts';

/** What the page and the list of plans ask of work; `now` is the local minute. Each question is one statement. */
export interface WorkOfPlanPort {
  standingOfPlan(db: Queryable, realmId: string, planId: string, now: string): Promise<PlanStanding>;
  /** What each body owes, in no order. */
  workOfBodies(db: Queryable, realmId: string, planId: string, now: string): Promise<readonly BodyWork[]>;
  /** The days on which something was due or done, earliest first. */
  courseOfPlan(db: Queryable, realmId: string, planId: string): Promise<readonly CourseDay[]>;
  /** Those of the plans that have come as far as wanted. */
  plansThatStand(
    db: Queryable,
    realmId: string,
    planIds: readonly string[],
    wanted: PlanProgress,
    now: string,
  ): Promise<readonly string[]>;
  /** Identifiers of every obligation of the plan. */
  obligationsOfPlan(db: Queryable, realmId: string, planId: string): Promise<readonly string[]>;
  labelObligations(
    db: Queryable,
    realmId: string,
    ids: readonly string[],
  ): Promise<readonly ObligationLabel[]>;
}

/** Told that members were named, inside the transaction that names them; answers how many obligations were made. */
export type OnMembersNamed = (tx: Transaction, act: Act, event: MembersNamed) => Promise<number>;

/** Told that a naming is taken back, inside its transaction; refuses when work has begun on what it made. */
export type OnNamingUndone = (tx: Transaction, act: Act, event: NamingUndone) => Promise<number>;
