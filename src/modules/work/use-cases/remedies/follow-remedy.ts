import { type Act, authorOf, recordAudit } from '#modules/audit/door.ts';
import { holdClock } from '#modules/calendar/door.ts';
import type { Transaction } from '#platform/db/database.ts';
import { endOfDay } from '../../domain/end-of-time.ts';
import type { Obligation } from '../../domain/obligation.ts';
import { sayEnd } from '../../domain/say-end.ts';
import { updateShown } from '../../store/write-course.ts';
import { updateObligationState } from '../../store/write-obligation.ts';
import { dateReopened } from '../date-anew.ts';
import { tellBodies } from '../notices/tell-bodies.ts';
import { obligationNotFound } from '../problems.ts';
import { takeObligation } from '../take-obligations.ts';

async function take(tx: Transaction, act: Act, id: string): Promise<Obligation> {
  const obligation = await takeObligation(tx, act.realmId, id);
  if (obligation === null) throw obligationNotFound();
  return obligation;
}

/** How a remedy stands, as its obligation follows it. */
export interface RemedyStanding {
  /** Null: it lies with the body. */
  readonly handedInAt: Date | null;
  /** Whoever inspected says that it is put right. */
  readonly isAccepted: boolean;
}

/**
 * Follows a remedy with its obligation: handed in, it waits to be judged, and its clock stands still at that moment, so
 * that what is handed in on the day is in time however long the judgement takes; it is done once it is accepted, and open
 * again once it is returned.
 *
 * @throws ProblemError obligation-not-found
 */
export async function followRemedy(
  tx: Transaction,
  act: Act,
  id: string,
  { handedInAt, isAccepted }: RemedyStanding,
): Promise<void> {
  const before = await take(tx, act, id);
  const state = handedInAt === null ? 'in-progress' : isAccepted ? 'done' : 'reported';
  if (before.state === state && before.closedAt?.getTime() === handedInAt?.getTime()) return;
  const change = { state, reason: null, allowedBy: null, closedAt: handedInAt } as const;
  await updateObligationState(tx, { realmId: act.realmId, id }, change, authorOf(act));
  await dateReopened(tx, act.realmId, [{ before, state }]);
  await recordAudit(tx, act, {
    action: 'work.follow-remedy',
    object: { type: 'obligation', id },
    before: { state: before.state },
    after: { state },
  });
}

/**
 * Gives a remedy another end; its body is told.
 *
 * @param told what the body's own people read
 * @throws ProblemError obligation-not-found
 */
export async function moveRemedyEnd(
  tx: Transaction,
  act: Act,
  { id, day, told }: { readonly id: string; readonly day: string; readonly told: string },
): Promise<void> {
  const { dueDay, organizationId } = await take(tx, act, id);
  const words = sayEnd(day, null);
  const end = { ...endOfDay(day, null, words, await holdClock(tx, act.realmId)), timeText: words };
  await updateShown(tx, { realmId: act.realmId, obligationId: id }, { end }, authorOf(act));
  await tellBodies(tx, act, [
    { organizationId, kind: 'due-changed', subject: told, obligationId: id, planId: null },
  ]);
  await recordAudit(tx, act, {
    action: 'work.move-remedy-end',
    object: { type: 'obligation', id },
    before: { day: dueDay },
    after: { day: end.dueDay },
  });
}
