import type { Queryable } from '#platform/db/database.ts';

/** The numbers by which registers know a body, by register; empty for a body that is not known. */
export async function readCodes(
  db: Queryable,
  realmId: string,
  id: string,
): Promise<Readonly<Record<string, string>>> {
  const [row] = await db.query<{ codes: Record<string, string> }>(
    'select codes from organization where realm_id = $1 and id = $2',
    [realmId, id],
  );
  return row?.codes ?? {};
}
