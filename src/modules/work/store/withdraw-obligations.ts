import type { Queryable, Transaction } from '#platform/db/database.ts';
import { TOUCHED } from './find-obligation.ts';

/** One body and one item. */
export interface OwedItem {
  readonly itemId: string;
  readonly organizationId: string;
}

/** Those of the pairs that are owed already. */
export async function findOwed(
  db: Queryable,
  realmId: string,
  itemIds: readonly string[],
): Promise<OwedItem[]> {
  return db.query<OwedItem>(
    `select item_id as "itemId", organization_id as "organizationId"
       from work_obligation where realm_id = $1 and item_id = any($2::uuid[])`,
    [realmId, itemIds],
  );
}

/**
 * Obligations of these pairs, kept from every other writer until the transaction ends; those too that a reorganisation
 * moved from the body of a pair, unless they went into one that the successor had of its own.
 */
export async function lockOwed(
  tx: Transaction,
  realmId: string,
  pairs: readonly OwedItem[],
): Promise<{ readonly id: string; readonly isTouched: boolean }[]> {
  return tx.query(
    `select o.id, ${TOUCHED} as "isTouched" from work_obligation o
       join jsonb_to_recordset($2::jsonb) as given ("itemId" uuid, "organizationId" uuid)
         on o.item_id = given."itemId"
        and (o.organization_id = given."organizationId" or exists (
              select from work_move m
               where m.realm_id = $1 and m.obligation_id = o.id and m.part = 'owner' and m.folded_id is null
                 and m.undone_at is null and m.from_organization_id = given."organizationId"))
      where o.realm_id = $1 for update of o`,
    [realmId, JSON.stringify(pairs)],
  );
}

/** Takes obligations away on which nothing hangs; false when something does. */
export async function deleteObligations(
  tx: Transaction,
  realmId: string,
  ids: readonly string[],
): Promise<boolean> {
  try {
    await tx.query('delete from work_obligation where realm_id = $1 and id = any($2::uuid[])', [
      realmId,
      ids,
    ]);
    return true;
  } catch (error) {
    // A row of another table refers to one of them: what was done under it.
    if (error instanceof Error && 'code' in error && error.code === '23503') return false;
    throw error;
  }
}
