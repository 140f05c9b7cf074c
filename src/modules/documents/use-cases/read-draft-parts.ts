import type { Queryable } from '#platform/db/database.ts';
import { type DraftParts, findDraftParts } from '../store/find-draft-parts.ts';
import { readingNotFound } from './problems.ts';

/** The headings of a document and its words about money, as read. @throws ProblemError reading-not-found */
export async function getDraftParts(db: Queryable, realmId: string, id: string): Promise<DraftParts> {
  const parts = await findDraftParts(db, realmId, id);
  if (parts === null) throw readingNotFound();
  return parts;
}
