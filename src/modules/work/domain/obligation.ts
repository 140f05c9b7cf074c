import type { ObligationState } from './obligation-state.ts';

/** One body's share of one task or duty, as it is kept; bodies and plans under the names of the day of confirming. */
export interface Obligation {
  readonly id: string;
  readonly organizationId: string;
  readonly organizationName: string;
  readonly planId: string;
  readonly planTitle: string;
  readonly planNumber: string | null;
  readonly planYear: number | null;
  readonly origin: 'task' | 'duty';
  readonly itemId: string;
  /** Order of the item in its plan, from 1, tasks before duties. */
  readonly position: number;
  readonly number: string | null;
  readonly text: string;
  readonly printedName: string;
  readonly scope: string | null;
  readonly timeText: string | null;
  /** The last day as the source names it; `dueDay` is the same, moved off a day of rest. */
  readonly namedDay: string | null;
  readonly dueDay: string | null;
  readonly dueUntil: string | null;
  readonly state: ObligationState;
  readonly reason: string | null;
  /** By whose leave it is not done; null in every other state. */
  readonly allowedBy: string | null;
  readonly closedAt: Date | null;
  readonly version: number;
  readonly changedAt: Date;
  readonly changedByName: string;
}
