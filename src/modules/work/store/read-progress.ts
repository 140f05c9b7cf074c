import type { Queryable } from '#platform/db/database.ts';
import { overdue } from './obligation-columns.ts';

/** How far the obligations of one plan or item have come. */
export interface CountedProgress {
  readonly total: number;
  readonly done: number;
  readonly late: number;
}

const COUNTS = `count(*) as total, count(*) filter (where state = 'done') as done,
  count(*) filter (where ${overdue('$3', '$4')}) as late`;

/** Progress by plan; plans without obligations are missing. `now` is the local minute. */
export async function readProgressOfPlans(
  db: Queryable,
  realmId: string,
  planIds: readonly string[],
  now: string,
): Promise<ReadonlyMap<string, CountedProgress>> {
  const rows = await db.query<CountedProgress & { readonly key: string }>(
    `select plan_id as key, ${COUNTS} from work_obligation
      where realm_id = $1 and plan_id = any($2::uuid[]) group by plan_id`,
    [realmId, planIds, now.slice(0, 10), now],
  );
  return byKey(rows);
}

/** Progress by task and duty of one plan; what was added to it without a document stands under ''. `now` is the local minute. */
export async function readProgressOfItems(
  db: Queryable,
  realmId: string,
  planId: string,
  now: string,
): Promise<ReadonlyMap<string, CountedProgress>> {
  const rows = await db.query<CountedProgress & { readonly key: string }>(
    `select coalesce(item_id::text, '') as key, ${COUNTS}
       from work_obligation where realm_id = $1 and plan_id = $2 group by item_id`,
    [realmId, planId, now.slice(0, 10), now],
  );
  return byKey(rows);
}

function byKey(
  rows: readonly (CountedProgress & { readonly key: string })[],
): ReadonlyMap<string, CountedProgress> {
  return new Map(rows.map(({ key, total, done, late }) => [key, { total, done, late }]));
}
