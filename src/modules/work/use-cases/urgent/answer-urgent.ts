import type { Actor } from '#kernel/law/actor.ts';
import { worksFor } from '#kernel/law/holds.ts';
import { enforceDecision } from '#modules/access/door.ts';
import { type Act, authorOf, recordAudit } from '#modules/audit/door.ts';
import type { Transaction } from '#platform/db/database.ts';
import { versionConflict } from '#platform/http/version-conflict.ts';
import { isOpen, type ObligationState } from '../../domain/obligation-state.ts';
import { canRunUrgent, canWork } from '../../domain/permissions.ts';
import type { Urgent, UrgentAnswer } from '../../domain/urgent/urgent.ts';
import { lockUrgent, readAnswers, readUrgentObligations, upsertAnswer } from '../../store/urgent.ts';
import { updateObligationState } from '../../store/write-obligation.ts';
import { notAsked, urgentNotFound, urgentNotOpen } from './urgent-problems.ts';

/** An answer as it is given: by the body itself, or entered for it by whoever runs the request and was told. */
export interface GivenAnswer {
  readonly id: string;
  readonly questionId: string;
  readonly organizationId: string;
  readonly words: string;
  readonly toldHow: UrgentAnswer['toldHow'];
  /** The version of the answer that was seen; 0 where there was none. */
  readonly version: number;
}

/**
 * Keeps what a body answered; once it answered everything it was asked, its obligation is done. Words pass the secrets
 * gate before.
 *
 * @throws ProblemError urgent-not-found, urgent-not-open, urgent-not-asked, access.other-organization, version-conflict
 */
export async function answerUrgent(
  tx: Transaction,
  act: Act & { readonly actor: Actor },
  given: GivenAnswer,
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
  const row = {
    questionId: question.id,
    organizationId: body.id,
    organizationName: body.name,
    words: given.words,
    toldHow,
  };
  await upsertAnswer(tx, realmId, urgent.id, row, authorOf(act));
  await recordAudit(tx, act, {
    action: 'work.answer-urgent',
    object: { type: 'urgent', id: urgent.id },
    before: before === undefined ? null : { version: before.version },
    after: { organizationId: body.id, questionId: question.id, toldHow },
  });
  await closeWhenAnswered(tx, act, urgent, [...answers, row], body.id);
}

/** A body that answered everything owes nothing more of this request. */
async function closeWhenAnswered(
  tx: Transaction,
  act: Act,
  urgent: Urgent,
  answers: readonly Pick<UrgentAnswer, 'questionId' | 'organizationId'>[],
  body: string,
): Promise<void> {
  const asked = urgent.questions.filter(({ bodies }) => bodies.some(({ id }) => id === body));
  const isWhole = asked.every(({ id }) =>
    answers.some((one) => one.questionId === id && one.organizationId === body),
  );
  if (!isWhole) return;
  for (const owed of await readUrgentObligations(tx, act.realmId, urgent.id)) {
    const state = owed.state as ObligationState;
    if (owed.organizationId !== body || !isOpen(state)) continue;
    const change = { state: 'done' as const, reason: null, allowedBy: null, closedAt: act.now };
    await updateObligationState(tx, { realmId: act.realmId, id: owed.id }, change, authorOf(act));
    await recordAudit(tx, act, {
      action: 'work.set-obligation-state',
      object: { type: 'obligation', id: owed.id },
      before: { state, reason: null, allowedBy: null },
      after: { state: 'done', reason: null, allowedBy: null },
    });
  }
}
