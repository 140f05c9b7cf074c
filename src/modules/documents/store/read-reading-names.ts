import type { Queryable } from '#platform/db/database.ts';

/** What these documents are called. */
export async function readReadingNames(
  db: Queryable,
  realmId: string,
  ids: readonly string[],
): Promise<{ readonly id: string; readonly name: string }[]> {
  return db.query(
    'select id, title as name from document_reading where realm_id = $1 and id = any ($2::uuid[])',
    [realmId, ids],
  );
}
