import type { Actor } from '#kernel/law/actor.ts';
import { worksFor } from '#kernel/law/holds.ts';
import { enforceDecision } from '#modules/access/door.ts';
import { type Act, authorOf, recordAudit } from '#modules/audit/door.ts';
import type { Transaction } from '#platform/db/database.ts';
import { versionConflict } from '#platform/http/version-conflict.ts';
import { canRunUrgent, canWork } from '../../domain/permissions.ts';
import { lockUrgent, readAnswers, readUrgentObligations, upsertAnswer } from '../../store/urgent.ts';
import type { AnswerPort, AnswerToKeep } from './answer-port.ts';
import { closeByAnswers } from './close-by-answers.ts';
import { notAsked, urgentNotFound, urgentNotOpen } from './urgent-problems.ts';

/** An answer as it is given: by the body itself, or entered for it by whoever runs the request and was told. */
export interface GivenAnswer {
  readonly id: string;
  readonly questionId: string;
  readonly organizationId: string;
  readonly words: string;
  readonly toldHow: AnswerToKeep['toldHow'];
  /** The version of the answer that was seen; 0 where there was none. */
  readonly version: number;
}

/**
 * Keeps what a body answered, as a record under what it owes; once it answered everything it was asked, its obligation is
 * done. Words pass the secrets gate before.
 *
 * @param answering null in a house that keeps no records
 *
 * @throws ProblemError urgent-not-found, urgent-not-open, urgent-not-asked, access.other-organization, version-conflict
 */
export async function answerUrgent(
  tx: Transaction,
  act: Act & { readonly actor: Actor },
  given: GivenAnswer,
  answering: AnswerPort | null,
): Promise<void> {
  const { realmId, actor } = act;
  const urgent = await lockUrgent(tx, realmId, given.id);
  if (urgent === null) throw urgentNotFound();
  const isOwn = worksFor(actor, given.organizationId);
  enforceDecision(
    isOwn
      ? canWork(actor, 'work.answer-urgent', given.organizationId)
      : canRunUrgent(actor, urgent.organizationId),
  );
  if (urgent.state !== 'sent') throw urgentNotOpen();
  const question = urgent.questions.find(({ id }) => id === given.questionId);
  const body = question?.bodies.find(({ id }) => id === given.organizationId);
  if (question === undefined || body === undefined) throw notAsked();
  const answers = await readAnswers(tx, realmId, urgent.id);
  const before = answers.find(
    ({ questionId, organizationId }) => questionId === question.id && organizationId === body.id,
  );
  if ((before?.version ?? 0) !== given.version)
    throw versionConflict({
      version: before?.version ?? 0,
      changedAt: before?.answeredAt ?? act.now,
      changedByName: before?.answeredByName ?? '',
    });
  const toldHow = isOwn ? null : (given.toldHow ?? 'other');
  if (answering !== null) {
    const owed = await readUrgentObligations(tx, realmId, urgent.id);
    const obligationId = owed.find(({ organizationId }) => organizationId === body.id)?.id;
    // Its record says what the answer is since, and closes what is owed.
    if (obligationId !== undefined)
      return answering.keep(tx, act, { obligationId, questionId: question.id, words: given.words, toldHow });
  }
  const row = {
    questionId: question.id,
    organizationId: body.id,
    organizationName: body.name,
    words: given.words,
    toldHow,
    waits: false,
  };
  await upsertAnswer(tx, realmId, urgent.id, row, authorOf(act));
  await recordAudit(tx, act, {
    action: 'work.answer-urgent',
    object: { type: 'urgent', id: urgent.id },
    before: before === undefined ? null : { version: before.version },
    after: { organizationId: body.id, questionId: question.id, toldHow },
  });
  const others = answers.filter((one) => one !== before);
  await closeByAnswers(tx, act, urgent, [...others, row], body.id);
}
