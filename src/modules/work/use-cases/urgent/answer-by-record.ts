import type { Author } from '#kernel/law/author.ts';
import { type Act, recordAudit } from '#modules/audit/door.ts';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { UrgentAnswer } from '../../domain/urgent/urgent.ts';
import { findUrgent, readAnswers, upsertAnswer } from '../../store/urgent.ts';
import { deleteAnswer, findUrgentIdOf, lockUrgentIdOf } from '../../store/urgent-answers.ts';
import { closeByAnswers } from './close-by-answers.ts';

/** A question that a body is asked, and whether it has answered. */
export interface OwedQuestion {
  readonly id: string;
  readonly text: string;
  readonly isAnswered: boolean;
}

/** An answer as its records say it. */
export interface RecordedAnswer {
  readonly words: string;
  readonly by: Author;
  readonly toldHow: UrgentAnswer['toldHow'];
  /** Came by a link and was confirmed by nobody yet. */
  readonly waits: boolean;
}

/**
 * The questions that something owed under an urgent request asks, in their order; the request is kept from every other
 * writer, so it is asked before records are locked. Null for other work, and once the reply went out.
 */
export async function takeOwedQuestions(
  tx: Transaction,
  realmId: string,
  obligationId: string,
): Promise<readonly OwedQuestion[] | null> {
  return questionsOf(tx, realmId, await lockUrgentIdOf(tx, realmId, obligationId));
}

/** The same to be looked at, with nothing kept from anybody; empty for other work, and once the reply went out. */
export async function lookAtOwedQuestions(
  db: Queryable,
  realmId: string,
  obligationId: string,
): Promise<readonly OwedQuestion[]> {
  return (await questionsOf(db, realmId, await findUrgentIdOf(db, realmId, obligationId))) ?? [];
}

async function questionsOf(
  db: Queryable,
  realmId: string,
  owed: { readonly urgentId: string; readonly organizationId: string } | null,
): Promise<readonly OwedQuestion[] | null> {
  if (owed === null) return null;
  const urgent = await findUrgent(db, realmId, owed.urgentId);
  if (urgent?.state !== 'sent') return null;
  const answers = await readAnswers(db, realmId, urgent.id);
  return urgent.questions
    .filter(({ bodies }) => bodies.some(({ id }) => id === owed.organizationId))
    .map(({ id, text }) => ({
      ...{ id, text },
      isAnswered: answers.some((one) => one.questionId === id && one.organizationId === owed.organizationId),
    }));
}

/**
 * Says what a body's answer to a question is since its records changed; null: no record stands any more. A body whose
 * every answer stands and is confirmed is done; one of which an answer was taken away is not done any more. Once the
 * reply went out, answers stay as they were.
 */
export async function setAnswerByRecords(
  tx: Transaction,
  act: Act,
  { obligationId, questionId }: { readonly obligationId: string; readonly questionId: string },
  answer: RecordedAnswer | null,
): Promise<void> {
  const { realmId } = act;
  const owed = await lockUrgentIdOf(tx, realmId, obligationId);
  const urgent = owed === null ? null : await findUrgent(tx, realmId, owed.urgentId);
  if (owed === null || urgent?.state !== 'sent') return;
  const body = urgent.questions
    .find(({ id }) => id === questionId)
    ?.bodies.find(({ id }) => id === owed.organizationId);
  if (body === undefined) return;
  if (answer === null) await deleteAnswer(tx, realmId, urgent.id, { questionId, organizationId: body.id });
  else {
    const { words, toldHow, waits, by } = answer;
    const row = { questionId, organizationId: body.id, organizationName: body.name, words, toldHow, waits };
    await upsertAnswer(tx, realmId, urgent.id, row, by);
  }
  await recordAudit(tx, act, {
    action: 'work.answer-urgent',
    object: { type: 'urgent', id: urgent.id },
    before: null,
    after: { organizationId: body.id, questionId, stands: answer !== null },
  });
  await closeByAnswers(tx, act, urgent, await readAnswers(tx, realmId, urgent.id), body.id);
}
