import { createHash } from 'node:crypto';
import { type Act, authorOf, recordAudit } from '#modules/audit/door.ts';
import type { Config } from '#platform/config/read-config.ts';
import { type Database, inTransaction } from '#platform/db/database.ts';
import type { FileStore } from '#platform/files/file-store.ts';
import { type ReadingOutcome, unreadable } from '#reading/reading-outcome.ts';
import { applyCorrections } from '../domain/apply-corrections.ts';
import { cleanFileName, fileExtension } from '../domain/file-name.ts';
import { isKeepable } from '../domain/keepable.ts';
import { mediaTypeOf } from '../domain/media-type.ts';
import type { ReadingSummary, SourceFile } from '../domain/reading.ts';
import { summarizeReading } from '../domain/summarize-reading.ts';
import { findReadingBySha256 } from '../store/find-reading.ts';
import { insertReading } from '../store/write-reading.ts';
import { alreadyReceived, emptyFile, fileTooLarge, secretMark, unreadableFile } from './problems.ts';
import type { ReadDocument } from './read-document.ts';

/** What taking a document in needs of the world. */
export interface ReceivingWorld {
  readonly db: Database;
  readonly files: FileStore;
  readonly readDocument: ReadDocument;
  /** `uploadLimit`: the most bytes of one file. */
  readonly config: Pick<Config, 'uploadLimit'>;
}

/** A file as somebody sends it. */
export interface Upload {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Takes a document in: reads it in the fence and keeps the original with what was read. The bytes are stored
 * only after the secrets gate let them pass; when anything fails, nothing of the document stays.
 *
 * @throws ProblemError file-empty, file-too-large, already-received, secret-mark, unreadable-file
 */
export async function receiveDocument(
  world: ReceivingWorld,
  act: Act,
  upload: Upload,
): Promise<ReadingSummary> {
  if (upload.bytes.length === 0) throw emptyFile();
  const { uploadLimit } = world.config;
  if (upload.bytes.length > uploadLimit) throw fileTooLarge(upload.bytes.length, uploadLimit);
  const sha256 = createHash('sha256').update(upload.bytes).digest('hex');
  const existing = await findReadingBySha256(world.db, act.realmId, sha256);
  if (existing !== null) throw alreadyReceived(existing);

  const outcome = await world.readDocument(upload);
  if (outcome.kind === 'secret') {
    await keepRefusal(world.db, act, upload.name);
    throw secretMark();
  }
  if (outcome.kind === 'unreadable') throw unreadableFile(outcome);
  if (!isKeepable([outcome.tree, outcome.draft])) throw unreadableFile(unreadable('unknown-format'));

  const file: SourceFile = {
    id: act.newId(),
    name: cleanFileName(upload.name),
    mediaType: mediaTypeOf(outcome.tree.format),
    size: upload.bytes.length,
    sha256,
  };
  await world.files.put(file.id, upload.bytes);
  try {
    return await keepReading(world.db, act, file, outcome);
  } catch (error) {
    await world.files.remove(file.id);
    throw error;
  }
}

/** Only the event: neither words nor name of the file, nor a digest by which it could be known again. */
export async function keepRefusal(db: Database, act: Act, fileName: string): Promise<void> {
  await inTransaction(db, (tx) =>
    recordAudit(tx, act, {
      action: 'documents.refuse-secret',
      object: { type: 'upload', id: act.newId() },
      before: null,
      after: { extension: fileExtension(fileName) },
    }),
  );
}

async function keepReading(
  db: Database,
  act: Act,
  file: SourceFile,
  { tree, draft }: Extract<ReadingOutcome, { kind: 'read' }>,
): Promise<ReadingSummary> {
  const id = act.newId();
  const facts = summarizeReading(applyCorrections(draft, {}), file.name);
  const author = authorOf(act);
  const kept = await inTransaction(db, async (tx) => {
    if (!(await insertReading(tx, { realmId: act.realmId, id, file, facts, tree, draft, author })))
      return false;
    await recordAudit(tx, act, {
      action: 'documents.receive-document',
      object: { type: 'reading', id },
      before: null,
      // Not its name, which may say what is in it: the log outlives a document that is destroyed (DESIGN law 3).
      after: { file: { mediaType: file.mediaType, size: file.size, sha256: file.sha256 } },
    });
    return true;
  });
  if (!kept) throw await sameBytesMeanwhile(db, act.realmId, file.sha256);
  return {
    id,
    file,
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
