import type { ConfirmedItem } from './plan-confirmed.ts';

/** How obligations are spread over their states; late and on time as of one moment. */
export interface StateCounts {
  readonly total: number;
  readonly notStarted: number;
  readonly inProgress: number;
  readonly continuous: number;
  readonly done: number;
  readonly carriedOver: number;
  readonly notDone: number;
  /** Among those not started or in progress. */
  readonly late: number;
  /** Those of the late ones that are in progress; the others were not started. */
  readonly lateInProgress: number;
  /** Among those done: after the end that their source gives. */
  readonly doneLate: number;
  /** Done by the end that their source gives; what has no end counts in neither. */
  readonly doneInTime: number;
}

/** Nothing is owed. */
export const NO_COUNTS: StateCounts = {
  total: 0,
  notStarted: 0,
  inProgress: 0,
  continuous: 0,
  done: 0,
  carriedOver: 0,
  notDone: 0,
  late: 0,
  lateInProgress: 0,
  doneLate: 0,
  doneInTime: 0,
};

/** A day on which obligations still open end. */
export interface NextDay {
  readonly day: string;
  readonly obligations: number;
}

/** How far the work of one plan has come, and what comes next. */
export interface PlanStanding {
  readonly counts: StateCounts;
  /** The next days on which something ends, today included, earliest first. */
  readonly next: readonly NextDay[];
}

/** What one body owes under a plan. */
export interface BodyWork {
  readonly organizationId: string;
  readonly organizationName: string;
  readonly counts: StateCounts;
}

/** What happened or was due on one day of a plan. */
export interface CourseDay {
  readonly day: string;
  /** Obligations whose end is that day. */
  readonly due: number;
  /** Obligations done on that day. */
  readonly done: number;
}

/** How far a plan of a list has come: something late; nothing late but something open; nothing open; nothing owed. */
export type PlanProgress = 'late' | 'open' | 'closed' | 'none';

/** An obligation as a line of history names it. */
export interface ObligationLabel {
  readonly id: string;
  readonly organizationName: string;
  readonly number: string | null;
  readonly text: string;
}

/** The event of members that were named after confirming; delivered in the transaction that names them. */
export interface MembersNamed {
  readonly plan: {
    readonly id: string;
    readonly title: string;
    readonly number: string | null;
    readonly year: number | null;
    readonly date: string | null;
  };
  /** Only the new assignments, each item with its order in the plan from 1, tasks before duties. */
  readonly items: readonly (ConfirmedItem & { readonly position: number })[];
}

/** The event of a naming that was taken back: who no longer owes which item. */
export interface NamingUndone {
  readonly planId: string;
  readonly assignments: readonly { readonly itemId: string; readonly organizationId: string }[];
}
