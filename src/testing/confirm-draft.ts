import type { PlanDraft } from '#kernel/plan-draft/plan-draft.ts';
import { receiveDocument } from '#modules/documents/door.ts';
import { type ConfirmedPlan, confirmPlan } from '#modules/plans/door.ts';
import { makeObligations } from '#modules/work/door.ts';
import { inTransaction } from '#platform/db/database.ts';
import { newTestId, type TestRealm } from './arrange-realm.ts';
import { buildTree } from './build-draft.ts';
import { openMemoryFiles } from './memory-files.ts';
import type { TestDatabase } from './open-test-database.ts';

/** Takes in a document that was understood as this draft, and confirms it with what is certain of its names. */
export async function confirmDraft(
  { db }: TestDatabase,
  realm: TestRealm,
  draft: PlanDraft,
): Promise<ConfirmedPlan> {
  const outcome = { kind: 'read' as const, tree: buildTree('KẾ HOẠCH'), draft };
  const world = {
    db,
    files: openMemoryFiles(),
    config: { uploadLimit: 1024 },
    readDocument: async () => outcome,
  };
  // No two documents are the same, or the second would be refused as known.
  const bytes = new TextEncoder().encode(newTestId());
  const { id } = await receiveDocument(world, realm.act(), { name: 'kh.txt', bytes });
  return inTransaction(db, (tx) => confirmPlan(tx, realm.act(), { id, version: 1 }, {}, makeObligations));
}
