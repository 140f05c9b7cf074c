import type { Transaction } from '#platform/db/database.ts';

/** Each before those it names. */
const TABLES = [
  'plan_participant_body',
  'plan_participant',
  'plan_naming',
  'plan_item',
  'plan_reporting',
  'plan_reference',
];

/** Keeps a plan from every other writer until the transaction ends; false when there is none. */
export async function lockPlan(tx: Transaction, realmId: string, id: string): Promise<boolean> {
  const rows = await tx.query('select id from plan where realm_id = $1 and id = $2 for update', [
    realmId,
    id,
  ]);
  return rows.length > 0;
}

/** Takes a plan out with all that stands on it; refused by the database while another table names any of it. */
export async function deletePlan(tx: Transaction, realmId: string, id: string): Promise<void> {
  for (const table of TABLES)
    await tx.query(`delete from ${table} where realm_id = $1 and plan_id = $2`, [realmId, id]);
  await tx.query('delete from plan where realm_id = $1 and id = $2', [realmId, id]);
}

const FOREIGN_KEY_VIOLATION = '23503';

/** True for the refusal of the database to take out a row that another one names. */
export function isStillNamed(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === FOREIGN_KEY_VIOLATION;
}
