import type { DocumentTree } from '#kernel/document/model/document-tree.ts';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { ReadingSummary, StoredReading } from '../domain/reading.ts';
import { READING_WITH_FILE, SUMMARY_COLUMNS, type SummaryRow, toSummary } from './reading-columns.ts';

type StoredRow = SummaryRow & Pick<StoredReading, 'tree' | 'draft' | 'corrections'>;
const STORED_COLUMNS = `${SUMMARY_COLUMNS}, r.tree, r.draft, r.corrections`;

/** One document with its tree and draft, or null. */
export async function findReading(db: Queryable, realmId: string, id: string): Promise<StoredReading | null> {
  return readOne(db, 'r.realm_id = $1 and r.id = $2', [realmId, id]);
}

/** The same, kept from every other writer until the transaction ends. */
export async function lockReading(
  tx: Transaction,
  realmId: string,
  id: string,
): Promise<StoredReading | null> {
  return readOne(tx, 'r.realm_id = $1 and r.id = $2 for update of r', [realmId, id]);
}

/** The document that came in with exactly these bytes, or null. */
export async function findReadingBySha256(
  db: Queryable,
  realmId: string,
  sha256: string,
): Promise<ReadingSummary | null> {
  const [row] = await db.query<SummaryRow>(
    `select ${SUMMARY_COLUMNS} from ${READING_WITH_FILE} where f.realm_id = $1 and f.sha256 = $2`,
    [realmId, sha256],
  );
  return row === undefined ? null : toSummary(row);
}

/** The document alone, without tree and draft, or null. */
export async function findSummary(
  db: Queryable,
  realmId: string,
  id: string,
): Promise<ReadingSummary | null> {
  const [row] = await db.query<SummaryRow>(
    `select ${SUMMARY_COLUMNS} from ${READING_WITH_FILE} where r.realm_id = $1 and r.id = $2`,
    [realmId, id],
  );
  return row === undefined ? null : toSummary(row);
}

/** The tree of a document alone, or null. */
export async function findTree(db: Queryable, realmId: string, id: string): Promise<DocumentTree | null> {
  const [row] = await db.query<{ readonly tree: DocumentTree }>(
    'select tree from document_reading where realm_id = $1 and id = $2',
    [realmId, id],
  );
  return row?.tree ?? null;
}

async function readOne(
  db: Queryable,
  condition: string,
  values: readonly unknown[],
): Promise<StoredReading | null> {
  const [row] = await db.query<StoredRow>(
    `select ${STORED_COLUMNS} from ${READING_WITH_FILE} where ${condition}`,
    values,
  );
  if (row === undefined) return null;
  const { tree, draft, corrections, ...summary } = row;
  return { ...toSummary(summary), tree, draft, corrections };
}
