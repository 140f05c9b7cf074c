import type { AddingRule } from './indicator.ts';

/** One counted amount of one indicator. */
export interface CountedAmount {
  readonly recordId: string;
  readonly organizationId: string;
  /** ISO. */
  readonly doneOn: string;
  readonly amount: number;
}

/**
 * Puts amounts of one indicator together by its rule. `sum`: all of them. `once-per-event`: all of them, but records of
 * one event count once, by the largest amount told. `latest`: the newest amount of each body, added over the bodies. The
 * order of the amounts does not matter.
 *
 * @param events the event of each record that belongs to one, as `gatherEvents` tells
 */
export function addUp(
  rule: AddingRule,
  amounts: readonly CountedAmount[],
  events: ReadonlyMap<string, string>,
): number {
  if (rule === 'sum') return total(amounts.map(({ amount }) => amount));
  if (rule === 'once-per-event') {
    const byEvent = Map.groupBy(amounts, ({ recordId }) => events.get(recordId) ?? recordId);
    return total([...byEvent.values()].map((told) => Math.max(...told.map(({ amount }) => amount))));
  }
  const byBody = Map.groupBy(amounts, ({ organizationId }) => organizationId);
  return total([...byBody.values()].map((told) => told.reduce(newer).amount));
}

/**
 * Parts amounts of one indicator by the year they count in: the year of their day; of one event that is counted once and that
 * bodies date on both sides of the turn of a year, the year of its first day.
 */
export function partByYear(
  rule: AddingRule,
  amounts: readonly CountedAmount[],
  events: ReadonlyMap<string, string>,
): ReadonlyMap<number, readonly CountedAmount[]> {
  const first = new Map<string, string>();
  for (const { recordId, doneOn } of rule === 'once-per-event' ? amounts : []) {
    const event = events.get(recordId) ?? recordId;
    const known = first.get(event);
    if (known === undefined || doneOn < known) first.set(event, doneOn);
  }
  return Map.groupBy(amounts, ({ recordId, doneOn }) =>
    Number((first.get(events.get(recordId) ?? recordId) ?? doneOn).slice(0, 4)),
  );
}

/** Of one day the record that was entered last: identifiers grow. */
function newer(one: CountedAmount, other: CountedAmount): CountedAmount {
  const [first, second] = [one.doneOn + one.recordId, other.doneOn + other.recordId];
  return second > first ? other : one;
}

/** Amounts have four places at most; adding them as whole numbers keeps what machines round away. */
function total(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + Math.round(amount * 10_000), 0) / 10_000;
}
