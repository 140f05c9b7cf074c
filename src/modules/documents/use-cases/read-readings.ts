import type { Readable } from 'node:stream';
import type { DocumentTree } from '#kernel/document/model/document-tree.ts';
import type { PlanDraft } from '#kernel/plan-draft/plan-draft.ts';
import type { Queryable } from '#platform/db/database.ts';
import type { FileStore } from '#platform/files/file-store.ts';
import { applyCorrections, type CorrectedDraft, withoutDropped } from '../domain/apply-corrections.ts';
import type { ReadingState, ReadingSummary, SourceFile, StoredReading } from '../domain/reading.ts';
import { findReading, findSummary, findTree } from '../store/find-reading.ts';
import {
  type AwaitedPerson,
  countAwaiting,
  listFileNames,
  listReadings as listStored,
} from '../store/list-readings.ts';
import { readingNotFound } from './problems.ts';

/** How many documents the list shows at most; older ones are reached through their plans. */
const LIST_LENGTH = 200;

/** Documents that came in, newest first, at most 200. */
export async function listReadings(
  db: Queryable,
  realmId: string,
  state: ReadingState | null,
): Promise<ReadingSummary[]> {
  return listStored(db, realmId, state, LIST_LENGTH);
}

/** How many documents wait for this person, who brought them in or confirms what these bodies issue; null: for anybody. */
export async function countAwaitingReadings(
  db: Queryable,
  realmId: string,
  person: AwaitedPerson | null,
): Promise<number> {
  return countAwaiting(db, realmId, person);
}

/** The names of all files that came in. */
export async function listReceivedNames(db: Queryable, realmId: string): Promise<ReadonlySet<string>> {
  return new Set(await listFileNames(db, realmId));
}

/** One document. @throws ProblemError reading-not-found */
export async function getReading(db: Queryable, realmId: string, id: string): Promise<StoredReading> {
  const reading = await findReading(db, realmId, id);
  if (reading === null) throw readingNotFound();
  return reading;
}

/** What a list shows of one document. @throws ProblemError reading-not-found */
export async function getSummary(db: Queryable, realmId: string, id: string): Promise<ReadingSummary> {
  const summary = await findSummary(db, realmId, id);
  if (summary === null) throw readingNotFound();
  return summary;
}

/** The draft of a document as people corrected it. */
export function correctedDraft(reading: Pick<StoredReading, 'draft' | 'corrections'>): CorrectedDraft {
  return applyCorrections(reading.draft, reading.corrections);
}

/** The tree of a document as it was read. @throws ProblemError reading-not-found */
export async function getDocumentTree(db: Queryable, realmId: string, id: string): Promise<DocumentTree> {
  const tree = await findTree(db, realmId, id);
  if (tree === null) throw readingNotFound();
  return tree;
}

/** The bytes of a document as they came in. */
export interface OriginalFile {
  readonly file: SourceFile;
  readonly bytes: Readable;
}

/** Opens the original file. @throws ProblemError reading-not-found */
export async function openOriginal(
  world: { readonly db: Queryable; readonly files: FileStore },
  realmId: string,
  id: string,
): Promise<OriginalFile> {
  const { file } = await getSummary(world.db, realmId, id);
  const bytes = await world.files.getStream(file.id);
  if (bytes === null) throw new Error(`The bytes of document ${id} are missing from the file store.`);
  return { file, bytes };
}

/** What a plan was made from: the document as it was read, its draft as read and as people set it right. */
export interface ReadingSource {
  readonly tree: DocumentTree;
  readonly draft: PlanDraft;
  readonly corrected: PlanDraft;
  readonly fileName: string;
}

/** What a plan was made from, whatever became of it since. @throws ProblemError reading-not-found */
export async function getReadingSource(db: Queryable, realmId: string, id: string): Promise<ReadingSource> {
  const reading = await getReading(db, realmId, id);
  const corrected = withoutDropped(correctedDraft(reading));
  return { tree: reading.tree, draft: reading.draft, corrected, fileName: reading.file.name };
}
