import type { Queryable } from '#platform/db/database.ts';
import { type PlanOfItem, readParticipantsOfItem, readPlanOfItem } from '../store/read-item-origin.ts';
import type { ReadParticipant } from '../store/read-plans.ts';

/** Where an item comes from: its plan, and every name that is printed on it. */
export interface ItemOrigin {
  readonly plan: PlanOfItem;
  readonly participants: readonly ReadParticipant[];
}

/** The origin of one item in two statements; null for an item of no plan, or none at all. */
export async function findItemOrigin(
  db: Queryable,
  realmId: string,
  itemId: string | null,
): Promise<ItemOrigin | null> {
  if (itemId === null) return null;
  const plan = await readPlanOfItem(db, realmId, itemId);
  return plan === null ? null : { plan, participants: await readParticipantsOfItem(db, realmId, itemId) };
}
