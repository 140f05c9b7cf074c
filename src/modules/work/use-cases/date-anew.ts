import { findDue } from '#kernel/time/deadline-rule.ts';
import { holdClock } from '#modules/calendar/door.ts';
import type { Transaction } from '#platform/db/database.ts';
import type { Obligation } from '../domain/obligation.ts';
import { isOpen, type ObligationState } from '../domain/obligation-state.ts';
import { ruleOfColumns } from '../domain/rule-columns.ts';
import { writeEnds } from '../store/dated-obligations.ts';

/** The end that an obligation has since. */
export type NewEnd = Pick<Obligation, 'namedDay' | 'dueDay' | 'dueUntil'>;

/**
 * Dates obligations anew that are opened again, in the transaction that opens them: while they were closed, changes of the
 * table of days passed them by. Answers the ends that are others than before, by obligation.
 */
export async function dateReopened(
  tx: Transaction,
  realmId: string,
  opened: readonly { readonly before: Obligation; readonly state: ObligationState }[],
): Promise<ReadonlyMap<string, NewEnd>> {
  const reopened = opened.filter(
    ({ before, state }) => !isOpen(before.state) && isOpen(state) && before.namedDay !== null,
  );
  if (reopened.length === 0) return new Map();
  const clock = await holdClock(tx, realmId);
  const moved = new Map<string, NewEnd>();
  for (const { before } of reopened) {
    const { id, namedDay, dueDay, dueUntil, dueBefore, countedFrom, countedDays } = before;
    if (namedDay === null) continue;
    const kept = { due_before: dueBefore, due_counted_from: countedFrom, due_counted_days: countedDays };
    const due = findDue(ruleOfColumns({ namedDay, dueUntil }, kept), clock);
    if (due.dueDay !== dueDay || due.dueUntil !== dueUntil)
      moved.set(id, { namedDay: due.namedDay, dueDay: due.dueDay, dueUntil: due.dueUntil });
  }
  await writeEnds(tx, realmId, moved);
  return moved;
}
