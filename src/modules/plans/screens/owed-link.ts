import type { StateCounts } from '../contract.ts';

/** The states of obligations in the order in which charts and legends show them. */
export const shownStates = [
  'done',
  'inProgress',
  'continuous',
  'notStarted',
  'carriedOver',
  'notDone',
] as const;

export type ShownState = (typeof shownStates)[number];

/** The states as the list of obligations names them in its address. */
const STATES = {
  done: 'done',
  inProgress: 'in-progress',
  continuous: 'continuous',
  notStarted: 'not-started',
  carriedOver: 'carried-over',
  notDone: 'not-done',
} as const satisfies Record<ShownState, string>;

/** The address of the list of obligations behind one figure of a plan. */
export function owedUnder(
  plan: string,
  {
    organization,
    item,
    state,
  }: {
    readonly organization?: string;
    /** One task or duty of the plan. */
    readonly item?: string;
    readonly state?: ShownState | 'late';
  } = {},
) {
  return {
    plan,
    ...(organization === undefined ? {} : { organization }),
    ...(item === undefined ? {} : { item }),
    ...(state === 'late' ? { late: 'yes' as const } : {}),
    ...(state === undefined || state === 'late' ? {} : { state: STATES[state] }),
  };
}

/** How many of the obligations are closed, whatever way. */
export function closedOf({ done, carriedOver, notDone }: StateCounts): number {
  return done + carriedOver + notDone;
}

/**
 * How much of what was due was on time, as a share of 1: done by its end, against done after it or still overdue.
 * Null while nothing was due.
 */
export function onTimeOf({ doneInTime, doneLate, late }: StateCounts): number | null {
  const due = doneInTime + doneLate + late;
  return due === 0 ? null : doneInTime / due;
}

/** The parts of a bar: every obligation once, closed ones first, late ones last; `before`: how many stand in the parts before. */
export function partsOf(
  counts: StateCounts,
): { readonly part: ShownState | 'late'; readonly count: number; readonly before: number }[] {
  const { done, carriedOver, notDone, continuous, inProgress, notStarted, late, lateInProgress } = counts;
  const parts = [
    ['done', done],
    ['carriedOver', carriedOver],
    ['notDone', notDone],
    ['continuous', continuous],
    ['inProgress', inProgress - lateInProgress],
    ['notStarted', notStarted - (late - lateInProgress)],
    ['late', late],
  ] as const;
  return parts.map(([part, count], order) => ({
    part,
    count,
    before: parts.slice(0, order).reduce((sum, [, earlier]) => sum + earlier, 0),
  }));
}
