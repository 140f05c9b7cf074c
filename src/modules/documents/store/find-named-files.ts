import type { Queryable } from '#platform/db/database.ts';

/** Those of these keys under which a document of any realm keeps its file. */
export async function findDocumentFiles(db: Queryable, keys: readonly string[]): Promise<readonly string[]> {
  const rows = await db.query<{ readonly id: string }>(
    'select id from document_file where id = any($1::uuid[])',
    [keys],
  );
  return rows.map(({ id }) => id);
}
