import type { DraftTime } from '#kernel/plan-draft/plan-draft.ts';
import type { Assignment } from './lay-out-plan.ts';

/**
 * The event of a plan that was confirmed. It is delivered inside the transaction that makes the plan, so that
 * what follows from it is there with the plan or not at all.
 */
export interface PlanConfirmed {
  readonly plan: {
    readonly id: string;
    readonly title: string;
    readonly number: string | null;
    readonly year: number | null;
    /** Of issue, as it is printed: ISO, or a part of it. */
    readonly date: string | null;
  };
  /** In the order of the document, tasks before duties. */
  readonly items: readonly ConfirmedItem[];
}

/** One task, request or duty, and who owes it. */
export interface ConfirmedItem {
  readonly id: string;
  /** `request`: what a letter asks for. */
  readonly origin: 'task' | 'duty' | 'request';
  readonly number: string | null;
  readonly text: string;
  /** Null for a duty: Tổ chức thực hiện gives no time of its own. */
  readonly time: DraftTime | null;
  readonly assignments: readonly Assignment[];
}

/** How far the obligations of a plan or an item have come. */
export interface Progress {
  readonly total: number;
  readonly done: number;
  readonly late: number;
}
