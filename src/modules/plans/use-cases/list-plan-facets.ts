import type { Queryable } from '#platform/db/database.ts';
import { readPlanFacets } from '../store/list-plans.ts';

/** What the plans of a realm can be narrowed to. */
export interface PlanFacets {
  /** Newest first. */
  readonly years: readonly number[];
  readonly issuers: readonly string[];
}

/** The years and issuers of the realm's plans, in one statement. */
export function listPlanFacets(db: Queryable, realmId: string): Promise<PlanFacets> {
  return readPlanFacets(db, realmId);
}
