import { type Act, recordAudit } from '#modules/audit/door.ts';
import { refuseSecretWords } from '#modules/documents/door.ts';
import { inTransaction, type Transaction } from '#platform/db/database.ts';
import type { World } from '#platform/world/world.ts';
import { type Quantity, type RecordContent, type WorkRecord, wordAfter } from '../domain/record.ts';
import { answerQuestion, lockQuestion } from '../store/questions.ts';
import { lockRecord } from '../store/read-records.ts';
import { clearReplyDraft } from '../store/reopen-links.ts';
import { correctRecord } from '../store/write-record.ts';
import { auditedContent, hangAll } from './add-records.ts';
import { tellAsker } from './ask-for-more.ts';
import { checkIndicators } from './check-content.ts';
import { actOfStranger, requireLinkOfKey, type StrangerCall, takeLinkOfKey } from './open-reply-link.ts';
import { questionNotFound, recordRefused } from './problems.ts';
import { replyLinkClosed } from './reply-problems.ts';
import { takeQuestionsToAnswer } from './tell-answer.ts';
import { refuseUnasked, senderNeeded } from './write-reply.ts';

/** What a body adds behind its link to what it sent. */
export interface Addition {
  /** What is asked about the record, by its identifier. */
  readonly question: string;
  readonly sender: string;
  readonly words: string;
  /** The figures that the link asks for, as they are since; those left out have none. */
  readonly quantities: readonly Quantity[];
  /** Files that came by the link and hang on nothing yet. */
  readonly files: readonly string[];
}

/**
 * Answers behind its link what is asked about a record that came by it. Words answer the question; figures and files are put
 * into the record, whose earlier version stays, and where it was confirmed it is confirmed anew. Sent once more after a line
 * was lost, or answered by somebody else meanwhile, it changes nothing.
 *
 * @throws ProblemError reply-link-ended (410), reply-link-closed, question-not-found, secret-mark, reply-sender-needed,
 * record-empty, indicator-not-asked, indicator-twice, record-file-unknown
 */
export async function addToReply(
  world: World,
  call: StrangerCall,
  { key, ...given }: Addition & { readonly key: string },
): Promise<void> {
  const now = world.clock.now();
  const { realmId, obligationId, recordId } = await requireLinkOfKey(world.db, key, now);
  if (recordId === null) throw questionNotFound();
  const act = actOfStranger(world, realmId, call);
  const [sender, words] = [given.sender.trim(), given.words.trim()];
  await refuseSecretWords(world.db, act, [sender, words]);
  await inTransaction(world.db, async (tx) => {
    // Requests before records, records before links: as wherever they are held together.
    await takeQuestionsToAnswer(tx, realmId, obligationId);
    const record = await lockRecord(tx, realmId, recordId);
    const question = await lockQuestion(tx, realmId, given.question);
    const link = await takeLinkOfKey(tx, key, now);
    if (question === null || question.recordId !== recordId) throw questionNotFound();
    if (record === null || record.withdrawnAt !== null) throw replyLinkClosed();
    if (question.answer !== null) return;
    refuseUnasked(link, given);
    if (sender === '') throw senderNeeded();
    if (words === '') throw wordsNeeded();
    const by = { at: now, accountId: null, name: sender };
    await answerQuestion(tx, { realmId, id: question.id }, words, by);
    await putIn(tx, act, { record, replyLinkId: link.id, addition: { ...given, sender } });
    await clearReplyDraft(tx, link);
    await tellAsker(tx, act, question, words, sender);
    await recordAudit(
      tx,
      act,
      {
        action: 'records.answer-question',
        object: { type: 'record', id: recordId },
        before: null,
        after: { question: question.id, source: 'reply-link' },
      },
      {
        action: 'records.answer-reply-link',
        object: { type: 'reply-link', id: link.id },
        before: null,
        after: { question: question.id },
      },
    );
  });
}

interface PuttingIn {
  readonly record: WorkRecord;
  readonly replyLinkId: string;
  readonly addition: Addition;
}

/** Figures that changed and files that came are a new version of the record; where there are none it stays as it is. */
async function putIn(
  tx: Transaction,
  act: Act,
  { record: before, replyLinkId, addition: { sender, quantities, files } }: PuttingIn,
): Promise<void> {
  const added = files.filter((file) => !before.files.includes(file));
  if (added.length === 0 && nameFigures(quantities) === nameFigures(before.quantities)) return;
  const codes = quantities.map(({ indicator }) => indicator);
  const counted = before.quantities.map(({ indicator }) => indicator);
  await checkIndicators(tx, act, codes, (index) => `body.quantities.${index}.indicator`, counted);
  const { doneOn, place, words, link, toldHow, toldDetail, id: recordId, obligationId } = before;
  const content: RecordContent = {
    ...{ doneOn, place, words, link, toldHow, toldDetail, quantities },
    files: [...before.files, ...added],
  };
  // Nobody signed in: what the body had confirmed, or others for it, is not said again by a link.
  const change = { before, content, after: wordAfter(before, false) };
  const by = { at: act.now, accountId: null, name: sender };
  await correctRecord(tx, { realmId: act.realmId, id: recordId }, change, by);
  await hangAll(tx, act, { obligationId, recordId, files: content.files, field: 'body', replyLinkId });
  await recordAudit(tx, act, {
    action: 'records.correct-record',
    object: { type: 'record', id: recordId },
    before: auditedContent(before),
    after: { ...auditedContent(content), source: 'reply-link' },
  });
}

/** Figures by code, so that two lists of the same compare equal. */
function nameFigures(quantities: readonly Quantity[]): string {
  return quantities
    .map(({ indicator, amount }) => `${indicator} ${amount}`)
    .sort()
    .join('; ');
}

function wordsNeeded(): Error {
  const title = { vi: 'Ghi phần bổ sung.', en: 'Say what is added.' };
  return recordRefused('record-empty', title, { field: 'body.words', reason: title });
}
