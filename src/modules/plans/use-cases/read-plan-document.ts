import type { DocumentTree } from '#kernel/document/model/document-tree.ts';
import { getDocumentTree } from '#modules/documents/door.ts';
import type { Queryable } from '#platform/db/database.ts';
import { readPlanHead } from '../store/read-plans.ts';
import { planNotFound } from './problems.ts';

/** The document of a plan as it was read; two statements. @throws ProblemError plan-not-found */
export async function readPlanDocument(db: Queryable, realmId: string, id: string): Promise<DocumentTree> {
  const head = await readPlanHead(db, realmId, id);
  if (head === null) throw planNotFound();
  return getDocumentTree(db, realmId, head.readingId);
}
