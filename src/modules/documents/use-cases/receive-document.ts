import { createHash } from 'node:crypto';
import type { DocumentTree } from '#kernel/document/model/document-tree.ts';
import type { PlanDraft } from '#kernel/plan-draft/plan-draft.ts';
import { type Act, authorOf, recordAudit } from '#modules/audit/door.ts';
import type { Config } from '#platform/config/read-config.ts';
import { type Database, inTransaction } from '#platform/db/database.ts';
import type { FileStore } from '#platform/files/file-store.ts';
import { type ReadingOutcome, type UnreadableOutcome, unreadable } from '#reading/reading-outcome.ts';
import { applyCorrections } from '../domain/apply-corrections.ts';
import { EMPTY_DRAFT, treeOfScan } from '../domain/empty-reading.ts';
import { cleanFileName, fileExtension } from '../domain/file-name.ts';
import { isKeepable } from '../domain/keepable.ts';
import { mediaTypeOf } from '../domain/media-type.ts';
import type { ReadingSummary, Scan, SourceFile, WayIn } from '../domain/reading.ts';
import { summarizeReading } from '../domain/summarize-reading.ts';
import { findReadingBySha256 } from '../store/find-reading.ts';
import { insertReading } from '../store/write-reading.ts';
import { alreadyReceived, emptyFile, fileTooLarge, secretMark, unreadableFile } from './problems.ts';
import type { LookAtScan, ReadDocument } from './read-document.ts';
import { keepRefusal } from './refuse-secret-words.ts';
import { isScanCode, scanUndeclared, unseenScan } from './scan-problems.ts';

/** What taking a document in needs of the world. */
export interface ReceivingWorld {
  readonly db: Database;
  readonly files: FileStore;
  readonly readDocument: ReadDocument;
  /** Left out: scans are refused as files without words. */
  readonly lookAtScan?: LookAtScan;
  /** `uploadLimit`: the most bytes of one file. */
  readonly config: Pick<Config, 'uploadLimit'>;
}

/** A file as somebody sends it. */
export interface Upload {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** True when the sender has looked and says that a scan holds no State secret. */
  readonly declared?: boolean;
  /** True for words that were pasted; left out: a file. */
  readonly pasted?: boolean;
}

/**
 * Takes a document in: reads it in the fence and keeps the original with what was read. The bytes are stored
 * only after the secrets gate let them pass; when anything fails, nothing of the document stays.
 *
 * A scan, whose marks no machine can see, is kept only when its sender declares that it holds no State secret.
 *
 * @throws ProblemError file-empty, file-too-large, already-received, secret-mark, unreadable-file, scan-undeclared
 */
export async function receiveDocument(
  world: ReceivingWorld,
  act: Act,
  upload: Upload,
): Promise<ReadingSummary> {
  const sha256 = await admitBytes(world, act.realmId, upload.bytes);
  const outcome = await world.readDocument(upload);
  if (outcome.kind === 'secret') {
    await keepRefusal(world.db, act, fileExtension(upload.name));
    throw secretMark();
  }
  const taken = outcome.kind === 'read' ? takeWords(outcome, upload) : await takeScan(world, outcome, upload);
  return keepFile(world, act, { ...upload, sha256 }, taken);
}

/**
 * Refuses bytes that cannot come in whatever they hold; answers their digest.
 *
 * @throws ProblemError file-empty, file-too-large, already-received
 */
export async function admitBytes(
  world: Pick<ReceivingWorld, 'db' | 'config'>,
  realmId: string,
  bytes: Uint8Array,
): Promise<string> {
  if (bytes.length === 0) throw emptyFile();
  const { uploadLimit } = world.config;
  if (bytes.length > uploadLimit) throw fileTooLarge(bytes.length, uploadLimit);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const existing = await findReadingBySha256(world.db, realmId, sha256);
  if (existing !== null) throw alreadyReceived(existing);
  return sha256;
}

/** Keeps bytes that passed the gate, then what they came to hold; when the latter fails, nothing stays. */
export async function keepFile(
  world: Pick<ReceivingWorld, 'db' | 'files'>,
  act: Act,
  upload: Pick<Upload, 'name' | 'bytes'> & { readonly sha256: string },
  { mediaType, ...contents }: Taken,
): Promise<ReadingSummary> {
  const { bytes, sha256 } = upload;
  const name = cleanFileName(upload.name);
  const file: SourceFile = { id: act.newId(), name, mediaType, size: bytes.length, sha256 };
  await world.files.put(file.id, bytes);
  try {
    return await keepReading(world.db, act, file, contents);
  } catch (error) {
    await world.files.remove(file.id);
    throw error;
  }
}

/** Takes a document in, or finds the one with these very bytes. @throws ProblemError as `receiveDocument`, but already-received */
export async function receiveOrFind(
  world: ReceivingWorld,
  act: Act,
  upload: Upload,
): Promise<ReadingSummary> {
  const sha256 = createHash('sha256').update(upload.bytes).digest('hex');
  const existing = await findReadingBySha256(world.db, act.realmId, sha256);
  return existing ?? receiveDocument(world, act, upload);
}

/** What a file came to hold, as it is kept. */
interface Contents {
  readonly way: WayIn;
  readonly tree: DocumentTree;
  readonly draft: PlanDraft;
  readonly pages: Scan['pages'] | null;
}

/** The same with the kind of file it came in. */
export type Taken = Contents & { readonly mediaType: string };

function takeWords(
  { tree, draft }: Extract<ReadingOutcome, { kind: 'read' }>,
  { pasted = false }: Upload,
): Taken {
  if (!isKeepable([tree, draft])) throw unreadableFile(unreadable('unknown-format'));
  return { way: pasted ? 'pasted' : 'file', tree, draft, pages: null, mediaType: mediaTypeOf(tree.format) };
}

/** A file without words that a machine can read, looked at as pictures of words. */
async function takeScan(
  world: ReceivingWorld,
  outcome: UnreadableOutcome,
  { bytes, declared = false }: Upload,
): Promise<Taken> {
  if (world.lookAtScan === undefined || !isScanCode(outcome.code)) throw unreadableFile(outcome);
  const looked = await world.lookAtScan({ bytes, page: null });
  // A picture of a kind that no browser shows is what the reader said it is.
  if (looked.kind === 'refused' && looked.code === 'picture-kind') throw unreadableFile(outcome);
  if (looked.kind !== 'measured') throw unseenScan(looked);
  const { mediaType, pages } = looked;
  if (!declared) throw scanUndeclared(pages.length);
  return { way: 'scan', tree: treeOfScan(pages.length), draft: EMPTY_DRAFT, pages, mediaType };
}

async function keepReading(
  db: Database,
  act: Act,
  file: SourceFile,
  { way, tree, draft, pages }: Contents,
): Promise<ReadingSummary> {
  const id = act.newId();
  const facts = summarizeReading(applyCorrections(draft, {}), file.name);
  const author = authorOf(act);
  const kept = await inTransaction(db, async (tx) => {
    const reading = { realmId: act.realmId, id, file, way, pages, facts, tree, draft, author };
    if (!(await insertReading(tx, reading))) return false;
    await recordAudit(tx, act, {
      action: way === 'scan' ? 'documents.receive-scan' : 'documents.receive-document',
      object: { type: 'reading', id },
      before: null,
      // Not its name, which may say what is in it: the log outlives a document that is destroyed (DESIGN law 3).
      after: {
        file: { mediaType: file.mediaType, size: file.size, sha256: file.sha256 },
        way,
        ...(pages === null ? {} : { pages: pages.length, declaredWithoutSecret: true }),
      },
    });
    return true;
  });
  if (!kept) throw await sameBytesMeanwhile(db, act.realmId, file.sha256);
  return {
    id,
    file,
    way,
    scan: pages === null ? null : { pages, declaredAt: author.at, declaredByName: author.name },
    state: 'awaiting',
    ...facts,
    receivedAt: author.at,
    receivedByName: author.name,
    planId: null,
    version: 1,
    changedAt: author.at,
    changedByName: author.name,
  };
}

/** Somebody sent the same file while we were reading it. */
async function sameBytesMeanwhile(db: Database, realmId: string, sha256: string): Promise<Error> {
  const existing = await findReadingBySha256(db, realmId, sha256);
  return existing === null
    ? new Error('A file was refused as known, but is not there.')
    : alreadyReceived(existing);
}
