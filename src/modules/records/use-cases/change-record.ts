import { enforceDecision } from '#modules/access/door.ts';
import { authorOf, recordAudit } from '#modules/audit/door.ts';
import { refuseSecretWords } from '#modules/documents/door.ts';
import { beginByRecord, takeBackBeginning, tellBodies } from '#modules/work/door.ts';
import { type Database, inTransaction, type Transaction } from '#platform/db/database.ts';
import { versionConflict } from '#platform/http/version-conflict.ts';
import { canRecord, type RecordsAction } from '../domain/permissions.ts';
import { type WorkRecord, wordAfter } from '../domain/record.ts';
import { findObligationOf } from '../store/answering.ts';
import { hasOtherRecords, lockRecord } from '../store/read-records.ts';
import { findAsker } from '../store/reply-askers.ts';
import { lockEvents } from '../store/ties.ts';
import {
  confirmRecord,
  correctRecord as writeCorrection,
  restoreRecord as writeRestoring,
  withdrawRecord as writeWithdrawal,
} from '../store/write-record.ts';
import { type ActOfPerson, auditedContent, hangAll, wordsOf } from './add-records.ts';
import { type ContentToWrite, checkContent } from './check-content.ts';
import { findMatter } from './find-matter.ts';
import { partContradicted } from './part-contradicted.ts';
import { recordNotFound, recordWithdrawn } from './problems.ts';
import { takeQuestionsToAnswer, tellAnswer } from './tell-answer.ts';
import { type Letters, WITHOUT_LETTERS } from './tell-by-letter.ts';
import { tellVerdict, wordsToTell } from './tell-verdict.ts';

/** A record as somebody saw it. */
export interface SeenRecord {
  readonly id: string;
  readonly version: number;
}

/**
 * Puts right what a record says; what it said before is kept as a version. Where another than its body corrects what was
 * confirmed, the confirmation falls: the body is told and confirms anew, and what it had confirmed counts meanwhile.
 *
 * @throws ProblemError record-not-found, record-withdrawn, version-conflict, access.other-organization, secret-mark,
 * record-file-unknown, and those of `checkContent`
 */
export async function correctRecord(
  db: Database,
  act: ActOfPerson,
  seen: SeenRecord,
  given: ContentToWrite,
  letters: Letters = WITHOUT_LETTERS,
): Promise<void> {
  await refuseSecretWords(db, act, wordsOf(given));
  await inTransaction(db, async (tx) => {
    const { record: before, isOwn } = await take(tx, act, seen, 'records.change-record');
    if (before.withdrawnAt !== null) throw recordWithdrawn(before);
    const onBehalf = before.source === 'on-behalf';
    const content = await checkContent(tx, act, given, { onBehalf, field: 'body.content', before });
    const key = { realmId: act.realmId, id: before.id };
    const after = wordAfter(before, isOwn);
    await writeCorrection(tx, key, { before, content, after }, authorOf(act));
    const { id: recordId, obligationId } = before;
    await hangAll(tx, act, { obligationId, recordId, files: content.files, field: 'body.content' });
    await audit(tx, act, 'records.correct-record', before, {
      before: auditedContent(before),
      after: auditedContent(content),
    });
    await tellOf(tx, act, before);
    if (after.word === 'fallen') await askToConfirmAnew(letters, tx, act, before, wordsToTell(content));
    else await tellChanged(tx, act, { record: before, isOwn }, null);
  });
}

/**
 * Strikes a record; it stays to be seen. When it had begun its obligation and nothing else stands there and nobody
 * moved it since, the obligation waits again.
 *
 * @returns whether the obligation waits again
 * @throws ProblemError record-not-found, record-withdrawn, version-conflict, access.other-organization, secret-mark
 */
export async function withdrawRecord(
  db: Database,
  act: ActOfPerson,
  seen: SeenRecord,
  reason: string | null,
  letters: Letters = WITHOUT_LETTERS,
): Promise<boolean> {
  await refuseSecretWords(db, act, [reason]);
  return inTransaction(db, async (tx) => {
    const { record, isOwn } = await take(tx, act, seen, 'records.change-record');
    if (record.withdrawnAt !== null) throw recordWithdrawn(record);
    const { id, obligationId, beganVersion } = record;
    await writeWithdrawal(tx, { realmId: act.realmId, id }, reason, authorOf(act));
    await audit(tx, act, 'records.withdraw-record', record, { before: null, after: { withdrawn: true } });
    await tellOf(tx, act, record);
    await tellChanged(tx, act, { record, isOwn }, reason);
    await tellVerdict(letters, tx, act, record, { verdict: 'withdrawn', said: reason });
    if (beganVersion === null || (await hasOtherRecords(tx, act.realmId, { obligationId, but: id })))
      return false;
    return takeBackBeginning(tx, act, obligationId, beganVersion);
  });
}

/**
 * Takes a withdrawn record back; one that stands stays as it is. Merges of it that say against what was decided meanwhile are
 * taken back.
 *
 * @returns whether that began the obligation
 * @throws ProblemError record-not-found, version-conflict, access.other-organization
 */
export async function restoreRecord(tx: Transaction, act: ActOfPerson, seen: SeenRecord): Promise<boolean> {
  // Before the record itself, as whoever decides on two records holds them.
  await lockEvents(tx, act.realmId);
  const { record } = await take(tx, act, seen, 'records.change-record');
  if (record.withdrawnAt === null) return false;
  const begun = await beginByRecord(tx, act, record.obligationId);
  await writeRestoring(tx, { realmId: act.realmId, id: record.id }, begun, authorOf(act));
  await partContradicted(tx, act, record.id);
  await audit(tx, act, 'records.restore-record', record, { before: { withdrawn: true }, after: null });
  await tellOf(tx, act, record);
  return begun !== null;
}

/**
 * The body itself says that a record entered for it is so; what came by a link may be confirmed by who consolidates too.
 *
 * @throws ProblemError record-not-found, record-withdrawn, version-conflict, access.other-organization
 */
export async function confirmByBody(
  tx: Transaction,
  act: ActOfPerson,
  seen: SeenRecord,
  letters: Letters = WITHOUT_LETTERS,
): Promise<void> {
  const { record } = await take(tx, act, seen, 'records.confirm-record');
  if (record.withdrawnAt !== null) throw recordWithdrawn(record);
  if (record.confirmedAt !== null) return;
  await confirmRecord(tx, { realmId: act.realmId, id: record.id }, authorOf(act));
  const { enteredOrganizationId, obligationId, source } = record;
  // Whoever entered it for the body waits for the body's word; whoever sent it by a link waits for the word of the house.
  const organizationId = source === 'reply-link' ? record.organizationId : enteredOrganizationId;
  if (organizationId !== null)
    await tellBodies(tx, act, [
      { organizationId, kind: 'record-confirmed', subject: wordsToTell(record), obligationId, planId: null },
    ]);
  await tellVerdict(letters, tx, act, record, { verdict: 'confirmed', said: null });
  await audit(tx, act, 'records.confirm-record', record, { before: null, after: { confirmed: true } });
  await tellOf(tx, act, record);
}

/** Locks a record that the actor may act on, at the version that was seen. */
async function take(
  tx: Transaction,
  act: ActOfPerson,
  seen: SeenRecord,
  action: RecordsAction,
): Promise<{ readonly record: WorkRecord; readonly isOwn: boolean }> {
  // An urgent request is kept from others before its records are, here as where answers arrive.
  const under = await findObligationOf(tx, act.realmId, seen.id);
  if (under !== null) await takeQuestionsToAnswer(tx, act.realmId, under);
  const record = await lockRecord(tx, act.realmId, seen.id);
  if (record === null) throw recordNotFound();
  const { matter, isOwn } = await findMatter(tx, act.actor, record.obligationId, act.now);
  const enteredBy = record.enteredOrganizationId;
  const viaLink = record.source === 'reply-link';
  const asker = viaLink ? await findAsker(tx, act.realmId, record.id) : null;
  const linkBy = asker?.organizationId ?? null;
  enforceDecision(canRecord(act.actor, action, { ...matter, enteredBy, viaLink, linkBy }));
  if (record.version !== seen.version) throw versionConflict(record);
  return { record, isOwn };
}

/** What was put right or struck is told to the other side: the body whose it is, or the one that entered it for the body. */
async function tellChanged(
  tx: Transaction,
  act: ActOfPerson,
  { record, isOwn }: { readonly record: WorkRecord; readonly isOwn: boolean },
  said: string | null,
): Promise<void> {
  const { enteredOrganizationId, organizationId, obligationId } = record;
  const other = isOwn ? enteredOrganizationId : organizationId;
  if (other === null || (isOwn && other === organizationId)) return;
  const subject = wordsToTell(record);
  await tellBodies(tx, act, [
    { organizationId: other, kind: 'record-changed', subject, said, obligationId, planId: null },
  ]);
}

/** Its body confirmed the record, and another wrote over it: the body is asked for its word anew. */
async function askToConfirmAnew(
  letters: Letters,
  tx: Transaction,
  act: ActOfPerson,
  record: WorkRecord,
  said: string,
): Promise<void> {
  const { organizationId, obligationId } = record;
  const subject = wordsToTell(record);
  await tellBodies(tx, act, [
    { organizationId, kind: 'to-decide', subject, said, obligationId, planId: null },
  ]);
  await tellVerdict(letters, tx, act, record, { verdict: 'put-right', said });
}

/** A record that answers a question says to its request what the answer is since. */
async function tellOf(tx: Transaction, act: ActOfPerson, record: WorkRecord): Promise<void> {
  const { obligationId, questionId } = record;
  if (questionId !== null) await tellAnswer(tx, act, { obligationId, questionId });
}

function audit(
  tx: Transaction,
  act: ActOfPerson,
  action: string,
  record: WorkRecord,
  change: { readonly before: unknown; readonly after: unknown },
): Promise<void> {
  return recordAudit(tx, act, { action, object: { type: 'record', id: record.id }, ...change });
}
