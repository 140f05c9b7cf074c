import type { ObligationNarrowing as AskedNarrowing } from '../contract.ts';
import type { Lateness } from '../domain/lateness.ts';
import type { ObligationNarrowing } from '../use-cases/list-obligations.ts';

const LATENESS: Readonly<Record<NonNullable<AskedNarrowing['late']>, Lateness>> = {
  yes: 'overdue',
  today: 'today',
  week: 'week',
  later: 'later',
  none: 'without-end',
  closed: 'closed-late',
};

/** What a list is narrowed to, from the words of its address. */
export function readNarrowing(asked: AskedNarrowing): ObligationNarrowing {
  const { organization, below, plan, item, state, late, origin, year, period, from, to, q } = asked;
  return {
    organization,
    below: below === 'yes',
    plan,
    item,
    state,
    late: late === undefined ? undefined : LATENESS[late],
    origin,
    year,
    period,
    from,
    to,
    words: q,
  };
}
