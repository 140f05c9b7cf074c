import type { DocumentTree } from '#kernel/document/model/document-tree.ts';
import type { DraftSection, SourcedText } from '#kernel/plan-draft/plan-draft.ts';
import { getDocumentTree, getDraftParts } from '#modules/documents/door.ts';
import type { Queryable } from '#platform/db/database.ts';
import { readPlanHead } from '../store/read-plans.ts';
import { planNotFound } from './problems.ts';

/** The paper of a plan. */
export interface PlanPaper {
  readonly tree: DocumentTree;
  readonly sections: readonly DraftSection[];
  readonly funding: readonly SourcedText[];
}

/** The document of a plan, its headings and its words about money; three statements. @throws ProblemError plan-not-found */
export async function readPlanDocument(db: Queryable, realmId: string, id: string): Promise<PlanPaper> {
  const head = await readPlanHead(db, realmId, id);
  if (head === null) throw planNotFound();
  const [tree, parts] = await Promise.all([
    getDocumentTree(db, realmId, head.readingId),
    getDraftParts(db, realmId, head.readingId),
  ]);
  return { tree, ...parts };
}
