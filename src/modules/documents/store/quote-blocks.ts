import type { Queryable } from '#platform/db/database.ts';

/** Paragraphs of one document, by their identifiers in its tree. */
export interface WantedBlocks {
  readonly readingId: string;
  readonly blocks: readonly string[];
}

/** One paragraph of a document. */
export interface QuotedBlock {
  readonly readingId: string;
  readonly block: string;
  readonly text: string;
}

/** The words of some paragraphs of many documents, outside of tables, in one statement. */
export async function quoteBlocks(
  db: Queryable,
  realmId: string,
  wanted: readonly WantedBlocks[],
): Promise<QuotedBlock[]> {
  return db.query<QuotedBlock>(
    `select r.id as "readingId", found ->> 'id' as block, found ->> 'text' as text
       from jsonb_to_recordset($2::jsonb) as wanted ("readingId" uuid, blocks jsonb)
       join document_reading r on r.realm_id = $1 and r.id = wanted."readingId"
      cross join lateral jsonb_array_elements(r.tree -> 'blocks') as found
      where found ->> 'kind' = 'paragraph' and wanted.blocks ? (found ->> 'id')`,
    [realmId, JSON.stringify(wanted)],
  );
}
