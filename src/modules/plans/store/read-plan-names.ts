import type { Queryable } from '#platform/db/database.ts';

/** A plan or a manuscript and what it is called. */
export interface PlanName {
  readonly id: string;
  readonly name: string;
}

/** What these plans are called: number and title. */
export async function readPlanNames(
  db: Queryable,
  realmId: string,
  ids: readonly string[],
): Promise<PlanName[]> {
  return db.query<PlanName>(
    `select id, concat_ws(' · ', number, title) as name from plan where realm_id = $1 and id = any ($2::uuid[])`,
    [realmId, ids],
  );
}

/** What these manuscripts are called. */
export async function readManuscriptNames(
  db: Queryable,
  realmId: string,
  ids: readonly string[],
): Promise<PlanName[]> {
  return db.query<PlanName>(
    'select id, title as name from plan_manuscript where realm_id = $1 and id = any ($2::uuid[])',
    [realmId, ids],
  );
}
