import type { Queryable } from '#platform/db/database.ts';
import { type LookedFor, type Mention, readMentions } from '../store/read-mentions.ts';
import { type OpenPlace, readOpenPlaces } from '../store/read-open-places.ts';
import { type PlanHeadRow, readPlanHeads } from '../store/read-plans.ts';

/** The head of a plan, as other modules name it. */
export type PlanHead = Pick<PlanHeadRow, 'id' | 'title' | 'kind' | 'number' | 'date' | 'year'>;

/** The heads of all plans of the realm, the newest year first. */
export async function listPlanHeads(db: Queryable, realmId: string): Promise<readonly PlanHead[]> {
  return readPlanHeads(db, realmId);
}

/** The items of plans whose words match each pattern, at most `most` of each, counted; one statement. */
export async function findMentions(
  db: Queryable,
  realmId: string,
  looked: readonly LookedFor[],
  most: number,
): Promise<readonly Mention[]> {
  return readMentions(db, realmId, looked, most);
}

/** Tasks that nobody leads and printed names without bodies in these plans; at most `most` of each kind, with how many there are. */
export async function listOpenPlaces(
  db: Queryable,
  realmId: string,
  planIds: readonly string[],
  most: number,
): Promise<readonly OpenPlace[]> {
  return readOpenPlaces(db, realmId, planIds, most);
}
