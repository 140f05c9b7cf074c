import type { Queryable } from '#platform/db/database.ts';
import { type Grouping, groupObligations, type ObligationGroup } from '../store/group-obligations.ts';
import { arrangeConditions, type ObligationNarrowing } from './list-obligations.ts';

/** Groups that one answer holds. */
const MOST_GROUPS = 500;

/** The list somebody narrows to in groups, counted; `more` when there are groups beyond the last. */
export async function listObligationGroups(
  db: Queryable,
  realmId: string,
  { by, ...narrowing }: ObligationNarrowing & { readonly by: Grouping },
  now: string,
): Promise<{ readonly groups: readonly ObligationGroup[]; readonly more: boolean }> {
  const conditions = await arrangeConditions(db, realmId, narrowing, now);
  const groups = await groupObligations(db, conditions, by, { now, most: MOST_GROUPS });
  return { groups: groups.slice(0, MOST_GROUPS), more: groups.length > MOST_GROUPS };
}
