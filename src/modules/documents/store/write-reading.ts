import type { DocumentTree } from '#kernel/document/model/document-tree.ts';
import type { Author } from '#kernel/law/author.ts';
import type { PlanDraft } from '#kernel/plan-draft/plan-draft.ts';
import type { Transaction } from '#platform/db/database.ts';
import type { Corrections } from '../domain/corrections.ts';
import type { ReadingState, Scan, SourceFile, WayIn } from '../domain/reading.ts';
import type { ReadingFacts } from '../domain/summarize-reading.ts';

/** A document that came in, as it is first kept. */
export interface NewReading {
  readonly realmId: string;
  readonly id: string;
  readonly file: SourceFile;
  readonly way: WayIn;
  /** Of a scan, which its author declares to hold no State secret. */
  readonly pages: Scan['pages'] | null;
  readonly facts: ReadingFacts;
  readonly tree: DocumentTree;
  readonly draft: PlanDraft;
  readonly author: Author;
}

/** Keeps the rows of a file and of what was read from it; false when the realm already has these very bytes. */
export async function insertReading(tx: Transaction, reading: NewReading): Promise<boolean> {
  const { realmId, file, facts, author } = reading;
  const kept = await tx.query(
    `insert into document_file (realm_id, id, name, media_type, size, sha256, received_at, received_by,
                                received_by_name, way, pages, declared_at, declared_by, declared_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
     on conflict (realm_id, sha256) do nothing returning id`,
    [
      realmId,
      file.id,
      file.name,
      file.mediaType,
      file.size,
      file.sha256,
      author.at,
      author.accountId,
      author.name,
      reading.way,
      reading.pages === null ? null : JSON.stringify(reading.pages),
      reading.pages === null ? null : author.at,
      reading.pages === null ? null : author.accountId,
      reading.pages === null ? null : author.name,
    ],
  );
  if (kept.length === 0) return false;
  await tx.query(
    `insert into document_reading (realm_id, id, file_id, title, issuer, task_count, unsure_count, tree, draft,
                                   changed_at, changed_by, changed_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      realmId,
      reading.id,
      file.id,
      facts.title,
      facts.issuer,
      facts.taskCount,
      facts.unsureCount,
      JSON.stringify(reading.tree),
      JSON.stringify(reading.draft),
      author.at,
      author.accountId,
      author.name,
    ],
  );
  return true;
}

/** Keeps a new state of the corrections and what a list shows of them; the version goes up by one. */
export async function updateCorrections(
  tx: Transaction,
  key: { readonly realmId: string; readonly id: string },
  corrections: Corrections,
  facts: ReadingFacts,
  author: Author,
): Promise<void> {
  await tx.query(
    `update document_reading
        set corrections = $3, title = $4, issuer = $5, task_count = $6, unsure_count = $7,
            version = version + 1, changed_at = $8, changed_by = $9, changed_by_name = $10
      where realm_id = $1 and id = $2`,
    [
      key.realmId,
      key.id,
      JSON.stringify(corrections),
      facts.title,
      facts.issuer,
      facts.taskCount,
      facts.unsureCount,
      author.at,
      author.accountId,
      author.name,
    ],
  );
}

/** Moves a document to another state; the version goes up by one. */
export async function updateState(
  tx: Transaction,
  key: { readonly realmId: string; readonly id: string },
  state: ReadingState,
  planId: string | null,
  author: Author,
): Promise<void> {
  await tx.query(
    `update document_reading
        set state = $3, plan_id = $4, version = version + 1, changed_at = $5, changed_by = $6, changed_by_name = $7
      where realm_id = $1 and id = $2`,
    [key.realmId, key.id, state, planId, author.at, author.accountId, author.name],
  );
}
