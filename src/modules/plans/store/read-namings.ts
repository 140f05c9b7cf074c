import type { Queryable } from '#platform/db/database.ts';

/** Members that somebody named after confirming. */
export interface ReadNaming {
  readonly id: string;
  /** The words as printed; null where the paper names nobody. */
  readonly name: string | null;
  readonly itemId: string | null;
  readonly undone: boolean;
}

/** Every naming of a plan, those taken back too. */
export async function readNamings(db: Queryable, realmId: string, planId: string): Promise<ReadNaming[]> {
  return db.query<ReadNaming>(
    `select id, name, item_id as "itemId", undone_at is not null as undone
       from plan_naming where realm_id = $1 and plan_id = $2`,
    [realmId, planId],
  );
}
