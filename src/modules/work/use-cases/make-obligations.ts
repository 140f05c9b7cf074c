import type { DeadlineClock } from '#kernel/time/deadline-rule.ts';
import { type Act, authorOf, recordAudit } from '#modules/audit/door.ts';
import { holdClock } from '#modules/calendar/door.ts';
import type { ConfirmedItem, PlanConfirmed } from '#modules/plans/door.ts';
import type { Transaction } from '#platform/db/database.ts';
import { endOfTime, firstState } from '../domain/end-of-time.ts';
import { columnsOfRule } from '../domain/rule-columns.ts';
import { insertObligations, type NewObligation } from '../store/write-obligation.ts';
import { tellBodies, tellingsOfPlan } from './notices/tell-bodies.ts';

/**
 * Answers the event `plan-confirmed`: makes one obligation for each body and item it owes, in the transaction
 * that makes the plan.
 */
export async function makeObligations(tx: Transaction, act: Act, event: PlanConfirmed): Promise<void> {
  const clock = await holdClock(tx, act.realmId);
  const obligations = event.items.flatMap((item, index) => obligationsOf(item, index + 1, act.newId, clock));
  await insertObligations(tx, { realmId: act.realmId, ...event.plan }, obligations, authorOf(act));
  await tellBodies(tx, act, tellingsOfPlan(event.plan, obligations));
  await recordAudit(tx, act, {
    action: 'work.make-obligations',
    object: { type: 'plan', id: event.plan.id },
    before: null,
    after: { obligations: obligations.length },
  });
}

/** One obligation for each body that owes the item, `position` its order in the plan from 1. */
export function obligationsOf(
  item: ConfirmedItem,
  position: number,
  newId: () => string,
  clock: DeadlineClock,
): NewObligation[] {
  const end = endOfTime(item.time, clock);
  const state = firstState(item.time);
  return item.assignments.map(({ organization, printedName, scope }) => ({
    id: newId(),
    organization_id: organization.id,
    organization_name: organization.name,
    origin: item.origin,
    item_id: item.id,
    position,
    number: item.number,
    text: item.text,
    printed_name: printedName,
    scope,
    time_text: item.time?.text ?? null,
    named_day: end.namedDay,
    due_day: end.dueDay,
    due_until: end.dueUntil,
    ...columnsOfRule(end.rule),
    state,
  }));
}
