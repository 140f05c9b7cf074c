import type { Queryable } from '#platform/db/database.ts';
import { changeOfLaw, type LawChange } from '../domain/changed-law.ts';
import { plansCited } from '../domain/match-references.ts';
import type { ReferenceRow } from '../domain/plan-rows.ts';
import { readPlanHead } from '../store/read-plans.ts';
import {
  type ReadReference,
  type RelatedPlan,
  readCited,
  readCitingPlans,
  readPlansBySymbol,
} from '../store/read-related.ts';
import { planNotFound } from './problems.ts';

/** What a plan stands on, and what stands on it. */
export interface RelatedDocuments {
  readonly references: readonly (ReadReference & {
    /** The plans of the house that may be meant: one, or several where the citation gives no day. */
    readonly plans: readonly RelatedPlan[];
    readonly change: LawChange | null;
  })[];
  /** Plans of the house that cite this one. */
  readonly citedBy: readonly (RelatedPlan & { readonly role: ReferenceRow['role'] })[];
}

/** The documents above and below a plan, in four statements. @throws ProblemError plan-not-found */
export async function relatePlan(
  db: Queryable,
  realmId: string,
  id: string,
  today: string,
): Promise<RelatedDocuments> {
  const head = await readPlanHead(db, realmId, id);
  if (head === null) throw planNotFound();
  const [references, plans, citing] = await Promise.all([
    readCited(db, realmId, id),
    readPlansBySymbol(db, realmId, id),
    readCitingPlans(db, realmId, id),
  ]);
  return {
    references: references.map((reference) => ({
      ...reference,
      plans: plansCited(reference, plans, head),
      change: changeOfLaw(reference.symbolKey, today),
    })),
    citedBy: citing.filter(
      ({ citation, ...plan }) =>
        plansCited(citation, [{ id, symbolKey: citation.symbolKey, date: head.date }], plan).length > 0,
    ),
  };
}
