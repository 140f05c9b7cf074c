import { type Act, authorOf, recordAudit } from '#modules/audit/door.ts';
import type { Transaction } from '#platform/db/database.ts';
import { isOpen, type ObligationState } from '../../domain/obligation-state.ts';
import type { Urgent, UrgentAnswer } from '../../domain/urgent/urgent.ts';
import { readUrgentObligations } from '../../store/urgent.ts';
import { updateObligationState } from '../../store/write-obligation.ts';
import { dateReopened } from '../date-anew.ts';
import { takeObligation } from '../take-obligations.ts';

/**
 * A body that answered everything owes nothing more of the request; one of whose answers waits to be confirmed, or was
 * taken away, owes it still.
 */
export async function closeByAnswers(
  tx: Transaction,
  act: Act,
  urgent: Pick<Urgent, 'id' | 'questions'>,
  answers: readonly Pick<UrgentAnswer, 'questionId' | 'organizationId' | 'waits'>[],
  body: string,
): Promise<void> {
  const asked = urgent.questions.filter(({ bodies }) => bodies.some(({ id }) => id === body));
  const isWhole = asked.every(({ id }) =>
    answers.some((one) => one.questionId === id && one.organizationId === body && !one.waits),
  );
  for (const owed of await readUrgentObligations(tx, act.realmId, urgent.id)) {
    const before = owed.state as ObligationState;
    if (owed.organizationId !== body || (isWhole ? !isOpen(before) : before !== 'done')) continue;
    const state: ObligationState = isWhole ? 'done' : 'in-progress';
    const change = { state, reason: null, allowedBy: null, closedAt: isWhole ? act.now : null };
    const closed = isWhole ? null : await takeObligation(tx, act.realmId, owed.id);
    await updateObligationState(tx, { realmId: act.realmId, id: owed.id }, change, authorOf(act));
    if (closed !== null) await dateReopened(tx, act.realmId, [{ before: closed, state }]);
    await recordAudit(tx, act, {
      action: 'work.set-obligation-state',
      object: { type: 'obligation', id: owed.id },
      before: { state: before, reason: null, allowedBy: null },
      after: { state, reason: null, allowedBy: null },
    });
  }
}
