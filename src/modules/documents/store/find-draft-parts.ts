import type { DraftSection, SourcedText } from '#kernel/plan-draft/plan-draft.ts';
import type { Queryable } from '#platform/db/database.ts';

/** What was read of a document that no plan keeps in rows of its own. */
export interface DraftParts {
  readonly sections: readonly DraftSection[];
  readonly funding: readonly SourcedText[];
}

/** The headings and the words about money of a document, or null. */
export async function findDraftParts(db: Queryable, realmId: string, id: string): Promise<DraftParts | null> {
  const [row] = await db.query<DraftParts>(
    `select coalesce(draft -> 'sections', '[]') as sections, coalesce(draft -> 'funding', '[]') as funding
       from document_reading where realm_id = $1 and id = $2`,
    [realmId, id],
  );
  return row ?? null;
}
