import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { Actor } from '#kernel/law/actor.ts';
import { enforceDecision } from '#modules/access/door.ts';
import { type Act, authorOf, recordAudit } from '#modules/audit/door.ts';
import { cleanFileName, fileExtension, keepRefusal, secretMark } from '#modules/documents/door.ts';
import type { Config } from '#platform/config/read-config.ts';
import { type Database, inTransaction, type Transaction } from '#platform/db/database.ts';
import type { FileStore } from '#platform/files/file-store.ts';
import { tooLarge } from '#platform/http/send-problem.ts';
import type { EvidenceOutcome } from '#reading/read-evidence-file.ts';
import { canRecord } from '../domain/permissions.ts';
import type { RecordFile } from '../domain/record.ts';
import { deleteWaitingFile, findFile, insertFile } from '../store/record-files.ts';
import type { ActOfPerson } from './add-records.ts';
import { findMatter } from './find-matter.ts';
import { answeredAtInspection } from './inspections/inspection-problems.ts';
import { refuseUnseenFile } from './inspections/see-remedy-file.ts';
import { declarationNeeded, evidenceRefused, fileNotFound } from './problems.ts';

/** Reads one file of evidence behind the fence. */
export type ReadEvidence = (file: {
  readonly name: string;
  readonly bytes: Uint8Array;
}) => Promise<EvidenceOutcome>;

/** What taking a file in needs of the world. */
export interface EvidenceWorld {
  readonly db: Database;
  readonly files: FileStore;
  readonly config: Pick<Config, 'uploadLimit'>;
  readonly readEvidence: ReadEvidence;
}

/** A file as somebody sends it. */
export interface SentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The sender looked at it and answers that it bears no state secret. */
  readonly declared: boolean;
}

/**
 * Takes a file in for a record that is being written: typed by its content in the fence, through the secrets gate
 * before anything is stored, pictures written anew. What has no words for the gate needs the sender's word.
 *
 * @throws ProblemError obligation-not-found, access.other-organization, request.too-large, secret-mark, unreadable-file,
 * declaration-needed
 */
export async function receiveFile(
  world: EvidenceWorld,
  act: ActOfPerson,
  obligationId: string,
  sent: SentFile,
): Promise<RecordFile> {
  const { matter, obligation } = await findMatter(world.db, act.actor, obligationId, act.now);
  if (obligation.origin === 'remedy') throw answeredAtInspection();
  enforceDecision(canRecord(act.actor, 'records.add-record', matter));
  return takeFileIn(world, act, { obligationId, replyLinkId: null }, sent);
}

/** Where a file that comes in belongs. */
interface FilePlace {
  readonly obligationId: string;
  readonly replyLinkId: string | null;
}

/** Looks once more, in the transaction that keeps a file, whether it may be kept: reading it took its time. */
type AdmitFile = (tx: Transaction) => Promise<void>;

/**
 * Takes a file in once it is known that its sender may send one.
 *
 * @throws ProblemError request.too-large, secret-mark, unreadable-file, declaration-needed
 */
export async function takeFileIn(
  world: EvidenceWorld,
  act: Act,
  place: FilePlace,
  sent: SentFile,
  admit: AdmitFile = async () => undefined,
): Promise<RecordFile> {
  const { uploadLimit } = world.config;
  if (sent.bytes.length > uploadLimit) throw tooLarge(uploadLimit);
  const outcome = await world.readEvidence({ name: sent.name, bytes: sent.bytes });
  if (outcome.kind === 'secret') {
    await keepRefusal(world.db, act, fileExtension(sent.name));
    throw secretMark();
  }
  if (outcome.kind === 'unreadable') throw evidenceRefused(outcome);
  const hasWords = outcome.kind === 'document' && outcome.hasWords;
  if (!hasWords && !sent.declared) throw declarationNeeded();

  const bytes = outcome.kind === 'picture' ? outcome.bytes : sent.bytes;
  const file: RecordFile = {
    id: act.newId(),
    recordId: null,
    ...place,
    name: cleanFileName(sent.name),
    kind: outcome.kind,
    mediaType: outcome.mediaType,
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    width: outcome.kind === 'picture' ? outcome.width : null,
    height: outcome.kind === 'picture' ? outcome.height : null,
    gate: hasWords ? 'read' : 'declared',
  };
  await world.files.put(file.id, bytes);
  try {
    await keepRow(world.db, act, file, admit);
  } catch (error) {
    await world.files.remove(file.id);
    throw error;
  }
  return file;
}

async function keepRow(db: Database, act: Act, file: RecordFile, admit: AdmitFile): Promise<void> {
  await inTransaction(db, async (tx) => {
    await admit(tx);
    await insertFile(tx, act.realmId, file, authorOf(act));
    const { mediaType, size, sha256, gate } = file;
    await recordAudit(tx, act, {
      action: 'records.receive-file',
      object: { type: 'record-file', id: file.id },
      before: null,
      after: { mediaType, size, sha256, gate },
    });
  });
}

/**
 * One file and its bytes; what shows that something was put right after an inspection, for who may see that.
 *
 * @throws ProblemError record-file-not-found, access.other-organization
 */
export async function openFile(
  { db, files }: Pick<EvidenceWorld, 'db' | 'files'>,
  actor: Actor,
  id: string,
): Promise<{ readonly file: RecordFile; readonly bytes: Readable }> {
  const { realmId } = actor;
  const file = await findFile(db, realmId, id);
  if (file !== null) await refuseUnseenFile(db, actor, file);
  const bytes = file === null ? null : await files.getStream(file.id);
  if (file === null || bytes === null) throw fileNotFound();
  return { file, bytes };
}

/** Forgets a file that its sender took in and hung on no record. @throws ProblemError record-file-not-found */
export async function forgetFile(
  { db, files }: Pick<EvidenceWorld, 'db' | 'files'>,
  act: ActOfPerson,
  id: string,
): Promise<void> {
  const key = { realmId: act.realmId, id, accountId: act.actor.accountId };
  await inTransaction(db, async (tx) => {
    if (!(await deleteWaitingFile(tx, key))) throw fileNotFound();
    await recordAudit(tx, act, {
      action: 'records.forget-file',
      object: { type: 'record-file', id },
      before: null,
      after: null,
    });
  });
  await files.remove(id);
}
