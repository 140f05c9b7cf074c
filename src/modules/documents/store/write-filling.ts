import type { Author } from '#kernel/law/author.ts';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { Corrections } from '../domain/corrections.ts';
import type { StoredReading } from '../domain/reading.ts';
import type { ReadingFacts } from '../domain/summarize-reading.ts';

/** How a person gave a scan its words or tasks. */
export type FillingWay = 'pasted' | 'sheet' | 'typed';

/** The parts of a reading that filling replaces. */
export type FilledParts = Pick<StoredReading, 'tree' | 'draft' | 'corrections'>;

/** Replaces what was understood of a document; the version goes up by one. */
export async function replaceDraft(
  tx: Transaction,
  key: { readonly realmId: string; readonly id: string },
  { tree, draft, corrections }: FilledParts,
  facts: ReadingFacts,
  author: Author,
): Promise<void> {
  await tx.query(
    `update document_reading
        set tree = $3, draft = $4, corrections = $5, title = $6, issuer = $7, task_count = $8, unsure_count = $9,
            version = version + 1, changed_at = $10, changed_by = $11, changed_by_name = $12
      where realm_id = $1 and id = $2`,
    [
      key.realmId,
      key.id,
      JSON.stringify(tree),
      JSON.stringify(draft),
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

/** Keeps that a scan was filled, and what stood before. */
export async function insertFilling(
  tx: Transaction,
  filling: {
    readonly realmId: string;
    readonly id: string;
    readonly readingId: string;
    readonly way: FillingWay;
    /** The version of the reading that the filling made. */
    readonly version: number;
    readonly before: FilledParts;
  },
  author: Author,
): Promise<void> {
  const { before } = filling;
  await tx.query(
    `insert into document_filling (realm_id, id, reading_id, way, version, tree_before, draft_before,
                                   corrections_before, filled_at, filled_by, filled_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      filling.realmId,
      filling.id,
      filling.readingId,
      filling.way,
      filling.version,
      JSON.stringify(before.tree),
      JSON.stringify(before.draft),
      JSON.stringify(before.corrections),
      author.at,
      author.accountId,
      author.name,
    ],
  );
}

/** What stood before the filling that made this version of a reading, or null when it was no filling. */
export async function findBeforeFilling(
  db: Queryable,
  realmId: string,
  readingId: string,
  version: number,
): Promise<FilledParts | null> {
  const [row] = await db.query<{
    readonly tree: FilledParts['tree'];
    readonly draft: FilledParts['draft'];
    readonly corrections: Corrections;
  }>(
    `select tree_before as tree, draft_before as draft, corrections_before as corrections
       from document_filling where realm_id = $1 and reading_id = $2 and version = $3`,
    [realmId, readingId, version],
  );
  return row ?? null;
}
