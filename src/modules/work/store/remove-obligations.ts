import type { Queryable, Transaction } from '#platform/db/database.ts';
import { TOUCHED } from './find-obligation.ts';

/**
 * How many obligations of a plan somebody has moved since they were made, and how many were given in a line under it;
 * all of them are kept from other writers until the transaction ends, so that none is moved meanwhile.
 */
export async function lockObligations(
  tx: Transaction,
  realmId: string,
  planId: string,
): Promise<{ readonly moved: number; readonly quick: number }> {
  const rows = await tx.query<{ readonly isTouched: boolean; readonly origin: string }>(
    `select ${TOUCHED} as "isTouched", origin from work_obligation where realm_id = $1 and plan_id = $2 for update`,
    [realmId, planId],
  );
  return {
    moved: rows.filter(({ isTouched }) => isTouched).length,
    quick: rows.filter(({ origin }) => origin === 'quick').length,
  };
}

/** Takes out every obligation of a plan and answers how many there were. */
export async function removeObligations(tx: Transaction, realmId: string, planId: string): Promise<number> {
  const rows = await tx.query(
    'delete from work_obligation where realm_id = $1 and plan_id = $2 returning id',
    [realmId, planId],
  );
  return rows.length;
}

/** Everything that is owed under a plan. */
export async function readObligationIdsOfPlan(
  db: Queryable,
  realmId: string,
  planId: string,
): Promise<string[]> {
  const rows = await db.query<{ readonly id: string }>(
    'select id from work_obligation where realm_id = $1 and plan_id = $2',
    [realmId, planId],
  );
  return rows.map(({ id }) => id);
}
