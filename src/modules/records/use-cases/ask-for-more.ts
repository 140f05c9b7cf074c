import { enforceDecision } from '#modules/access/door.ts';
import { type Act, authorOf, recordAudit } from '#modules/audit/door.ts';
import { refuseSecretWords } from '#modules/documents/door.ts';
import { tellBodies } from '#modules/work/door.ts';
import { type Database, inTransaction, type Transaction } from '#platform/db/database.ts';
import { canRecord } from '../domain/permissions.ts';
import { standsToAdd } from '../domain/reply-link.ts';
import {
  insertQuestion,
  type LockedQuestion,
  lockQuestion,
  answerQuestion as writeAnswer,
} from '../store/questions.ts';
import { lockRecord } from '../store/read-records.ts';
import { prolongReplyLink } from '../store/reopen-links.ts';
import { findAsker } from '../store/reply-askers.ts';
import type { ActOfPerson } from './add-records.ts';
import { findMatter } from './find-matter.ts';
import { alreadyAnswered, questionNotFound, recordNotFound, recordWithdrawn } from './problems.ts';
import { type Letters, WITHOUT_LETTERS } from './tell-by-letter.ts';
import { tellVerdict } from './tell-verdict.ts';

/**
 * Asks the body of a record for more (`đề nghị bổ sung`). The link by which the record came stands again, to answer there.
 *
 * @throws ProblemError record-not-found, record-withdrawn, access.other-organization, secret-mark
 */
export async function askForMore(
  db: Database,
  act: ActOfPerson,
  recordId: string,
  words: string,
  letters: Letters = WITHOUT_LETTERS,
): Promise<string> {
  await refuseSecretWords(db, act, [words]);
  return inTransaction(db, async (tx) => {
    const { realmId, actor } = act;
    const record = await lockRecord(tx, realmId, recordId);
    if (record === null) throw recordNotFound();
    const { matter, obligation } = await findMatter(tx, actor, record.obligationId, act.now);
    const linkBy = (await findAsker(tx, realmId, recordId))?.organizationId ?? null;
    enforceDecision(canRecord(actor, 'records.ask-for-more', { ...matter, linkBy }));
    if (record.withdrawnAt !== null) throw recordWithdrawn(record);
    const id = act.newId();
    const { obligationId } = record;
    const question = { realmId, id, obligationId, recordId, words, organizationId: actor.organizationId };
    await insertQuestion(tx, question, authorOf(act));
    const { organizationId, planId } = obligation;
    await tellBodies(tx, act, [
      { organizationId, kind: 'asked-for-more', subject: words, obligationId, planId },
    ]);
    const until = await prolongReplyLink(tx, realmId, { recordId, until: standsToAdd(act.now) });
    await tellVerdict(letters, tx, act, record, { verdict: 'asked-for-more', said: words, until });
    await recordAudit(tx, act, {
      action: 'records.ask-for-more',
      object: { type: 'record', id: recordId },
      before: null,
      after: { question: id },
    });
    return id;
  });
}

/**
 * Answers what was asked about a record.
 *
 * @throws ProblemError question-not-found, question-answered, access.other-organization, secret-mark
 */
export async function answerQuestion(
  db: Database,
  act: ActOfPerson,
  id: string,
  answer: string,
): Promise<void> {
  await refuseSecretWords(db, act, [answer]);
  await inTransaction(db, async (tx) => {
    const question = await lockQuestion(tx, act.realmId, id);
    if (question === null) throw questionNotFound();
    const { matter } = await findMatter(tx, act.actor, question.obligationId, act.now);
    enforceDecision(canRecord(act.actor, 'records.answer-question', matter));
    if (question.answer !== null) throw alreadyAnswered(question.answeredByName);
    await writeAnswer(tx, { realmId: act.realmId, id }, answer, authorOf(act));
    await tellAsker(tx, act, question, answer);
    await recordAudit(tx, act, {
      action: 'records.answer-question',
      object: { type: 'record', id: question.recordId },
      before: null,
      after: { question: id },
    });
  });
}

/**
 * Whoever asked waits for the answer: the body that asked, and the person.
 *
 * @param byName who answered, where that is nobody of the house
 */
export async function tellAsker(
  tx: Transaction,
  act: Act,
  { askedOrganizationId, askedBy, obligationId, words: subject }: LockedQuestion,
  answer: string,
  byName = authorOf(act).name,
): Promise<void> {
  const told = { kind: 'question-answered' as const, subject, said: answer, obligationId, planId: null };
  await tellBodies(
    tx,
    act,
    [
      ...(askedOrganizationId === null ? [] : [{ ...told, organizationId: askedOrganizationId }]),
      ...(askedBy === null
        ? []
        : [{ ...told, organizationId: askedOrganizationId ?? askedBy, accountId: askedBy }]),
    ],
    byName,
  );
}
