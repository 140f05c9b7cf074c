import type { Actor } from '#kernel/law/actor.ts';
import { enforceDecision } from '#modules/access/door.ts';
import { type Act, authorOf, recordAudit } from '#modules/audit/door.ts';
import { refuseSecretWords } from '#modules/documents/door.ts';
import { beginByRecord } from '#modules/work/door.ts';
import { type Database, inTransaction, type Transaction } from '#platform/db/database.ts';
import { canRecord } from '../domain/permissions.ts';
import type { RecordContent } from '../domain/record.ts';
import { hangFiles } from '../store/record-files.ts';
import { lockSent, markSent } from '../store/sendings.ts';
import { insertRecord } from '../store/write-record.ts';
import { type ContentToWrite, checkContent } from './check-content.ts';
import { findMatter, type ObligationMatter } from './find-matter.ts';
import { answeredAtInspection } from './inspections/inspection-problems.ts';
import { recordRefused } from './problems.ts';
import { type QuestionsToAnswer, takeQuestionsToAnswer, tellAnswer } from './tell-answer.ts';

/** What adding records did. */
export interface AddedRecords {
  readonly ids: readonly string[];
  /** The obligation waited to be begun and is in progress since. */
  readonly began: boolean;
}

/** Who writes, and by which request. */
export type ActOfPerson = Act & { readonly actor: Actor };

/**
 * Keeps what a body did, one record or several, all of them or none. The first record under an obligation that
 * waited begins it, in the same transaction; under an urgent request a record is the answer to
 * the question it names, or to the next. Sent again under the same key, it answers what it kept the first time.
 *
 * @throws ProblemError obligation-not-found, access.other-organization, secret-mark, record-file-not-found, and those
 * of `checkContent`, question-not-asked
 */
export async function addRecords(
  db: Database,
  act: ActOfPerson,
  obligationId: string,
  contents: readonly ContentToWrite[],
  sendKey: string | null = null,
): Promise<AddedRecords> {
  const found = await findMatter(db, act.actor, obligationId, act.now);
  if (found.obligation.origin === 'remedy') throw answeredAtInspection();
  enforceDecision(canRecord(act.actor, 'records.add-record', found.matter));
  await refuseSecretWords(db, act, contents.flatMap(wordsOf));
  return inTransaction(db, async (tx) => {
    const kept = sendKey === null ? [] : await lockSent(tx, act.realmId, { sendKey, obligationId });
    if (kept.length > 0) return { ids: kept, began: false };
    const questions = await takeQuestionsToAnswer(tx, act.realmId, obligationId);
    const begun = await beginByRecord(tx, act, obligationId);
    const ids: string[] = [];
    const answered = new Set<string>();
    for (const [index, given] of contents.entries()) {
      const field = `body.records.${index}`;
      const content = await checkContent(tx, act, given, { onBehalf: !found.isOwn, field });
      const questionId = questionOf(questions, given.questionId, index, field);
      if (questionId !== null) answered.add(questionId);
      ids.push(await keep(tx, act, found, { content, field, questionId, begun: index === 0 ? begun : null }));
    }
    for (const questionId of answered) await tellAnswer(tx, act, { obligationId, questionId });
    if (sendKey !== null) await markSent(tx, act.realmId, { sendKey, ids });
    return { ids, began: begun !== null };
  });
}

/**
 * The question that a record answers: the one it names, else the next without an answer; what is written beyond them adds
 * to the last. Null under work that asks none.
 */
function questionOf(
  { asked, next }: QuestionsToAnswer,
  named: string | undefined,
  index: number,
  field: string,
): string | null {
  if (named === undefined) return next[index] ?? next.at(-1) ?? null;
  if (asked.some(({ id }) => id === named)) return named;
  const title = {
    vi: 'Câu hỏi này không còn được hỏi ở nhiệm vụ này.',
    en: 'This question is not asked here any more.',
  };
  throw recordRefused('question-not-asked', title, { field: `${field}.questionId`, reason: title });
}

/** All that a person typed into a record. */
export function wordsOf(content: ContentToWrite): (string | null | undefined)[] {
  return [content.words, content.place, content.link, content.toldDetail];
}

interface Kept {
  readonly content: RecordContent;
  readonly field: string;
  readonly questionId: string | null;
  readonly begun: number | null;
}

async function keep(
  tx: Transaction,
  act: ActOfPerson,
  { obligation, isOwn }: ObligationMatter,
  { content, field, questionId, begun }: Kept,
): Promise<string> {
  const { realmId } = act;
  const id = act.newId();
  const record = {
    realmId,
    id,
    obligationId: obligation.id,
    questionId,
    planId: obligation.planId,
    organizationId: obligation.organizationId,
    organizationName: obligation.organizationName,
    source: isOwn ? ('own' as const) : ('on-behalf' as const),
    enteredOrganizationId: act.actor.organizationId,
    beganVersion: begun,
    content,
  };
  await insertRecord(tx, record, authorOf(act));
  await hangAll(tx, act, { obligationId: obligation.id, recordId: id, files: content.files, field });
  await recordAudit(tx, act, {
    action: 'records.add-record',
    object: { type: 'record', id },
    before: null,
    after: { obligation: obligation.id, source: record.source, ...auditedContent(content) },
  });
  return id;
}

/** What the log keeps of a content: never its words. */
export function auditedContent(content: RecordContent): object {
  const { doneOn, quantities, files, toldHow } = content;
  return { doneOn, quantities, files, toldHow };
}

/** Hangs the files of a content on its record. @throws ProblemError record-file-unknown */
export async function hangAll(
  tx: Transaction,
  act: Act,
  {
    field,
    ...hanging
  }: {
    obligationId: string;
    recordId: string;
    files: readonly string[];
    field: string;
    replyLinkId?: string;
  },
): Promise<void> {
  const hung = await hangFiles(tx, { realmId: act.realmId, ...hanging }, act.now);
  if (hung === hanging.files.length) return;
  const title = {
    vi: 'Có tệp không thuộc nhiệm vụ này hoặc đã gắn vào kết quả khác.',
    en: 'A file is none of this obligation, or hangs on another record.',
  };
  throw recordRefused('record-file-unknown', title, { field: `${field}.files`, reason: title });
}
