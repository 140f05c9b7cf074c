import type { DeadlineClock, DeadlineStep } from '#kernel/time/deadline-rule.ts';
import type { Act } from '#modules/audit/door.ts';
import type { Queryable, Transaction } from '#platform/db/database.ts';

/** An end: its day, and the local minute where an hour is named. */
export interface Moment {
  readonly day: string;
  readonly until: string | null;
}

/** Something open that gets another moment, and why. */
export interface MovedItem {
  readonly id: string;
  readonly kind: 'obligation' | 'request';
  readonly text: string;
  readonly organization: string;
  readonly before: Moment;
  readonly after: Moment;
  readonly steps: readonly DeadlineStep[];
}

/** All that moves, counted; the first of them by their end. */
export interface MovedItems {
  readonly count: number;
  readonly items: readonly MovedItem[];
}

/** What is due on one day, counted; the first of it. */
export interface DueOnDay {
  readonly day: string;
  readonly count: number;
  /** How many of them are still open and past their end. */
  readonly late: number;
  readonly items: readonly { readonly id: string; readonly text: string; readonly organization: string }[];
}

/**
 * The port `dated-items`: later modules answer for what they keep with a due day. The roof plugs them in.
 */
export interface DatedItems {
  /** What of it that is open would get another moment on this clock. */
  findMoved(db: Queryable, realmId: string, clock: DeadlineClock): Promise<MovedItems>;
  /**
   * Sets all of it anew in the transaction that changes the clock, and tells whose it is; `reason` says why in words of
   * people. Answers how many moved.
   */
  moveAll(tx: Transaction, act: Act, clock: DeadlineClock, reason: string): Promise<number>;
  /** What is due from a day to another, of one body or (null) of the realm; `now` is the local minute. */
  listDue(
    db: Queryable,
    realmId: string,
    asked: {
      readonly from: string;
      readonly to: string;
      readonly organizationId: string | null;
      readonly now: string;
    },
  ): Promise<readonly DueOnDay[]>;
}
