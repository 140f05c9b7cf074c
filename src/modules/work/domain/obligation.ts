import type { ObligationState } from './obligation-state.ts';

/**
 * A task or duty of a plan, what a letter asks for, work given in a line without a document, or what has to be put
 * right after an inspection.
 */
export type ObligationOrigin = 'task' | 'duty' | 'request' | 'quick' | 'remedy';

/** One body's share of one piece of work, as it is kept; bodies and plans under the names of the day of confirming. */
export interface Obligation {
  readonly id: string;
  readonly organizationId: string;
  readonly organizationName: string;
  /** Null for work that was given without a document. */
  readonly planId: string | null;
  /** Empty without a plan. */
  readonly planTitle: string;
  readonly planNumber: string | null;
  readonly planYear: number | null;
  readonly origin: ObligationOrigin;
  /** Null for work that stands in no document. */
  readonly itemId: string | null;
  /** Order of the item in its plan, from 1, tasks before duties. */
  readonly position: number;
  readonly number: string | null;
  readonly text: string;
  readonly printedName: string;
  readonly scope: string | null;
  readonly timeText: string | null;
  /** The last day as the source names it; `dueDay` is the same, moved off days of rest. */
  readonly namedDay: string | null;
  readonly dueDay: string | null;
  readonly dueUntil: string | null;
  /** The words are `trước D`. */
  readonly dueBefore: boolean;
  /** Working days counted from a day; null both where a day is named. */
  readonly countedFrom: string | null;
  readonly countedDays: number | null;
  readonly state: ObligationState;
  readonly reason: string | null;
  /** By whose leave it is not done; null in every other state. */
  readonly allowedBy: string | null;
  readonly closedAt: Date | null;
  /** Who gave work that stands in no document, and when; null for the rest. */
  readonly givenAt: Date | null;
  readonly givenByName: string | null;
  readonly acceptedAt: Date | null;
  readonly acceptedByName: string | null;
  /** With whom it lies once it was handed down: the body, its person where one is named, and its name in lists. */
  readonly heldOrganizationId: string | null;
  readonly heldAccountId: string | null;
  readonly heldName: string | null;
  readonly heldSince: Date | null;
  /** The obligation of which this is a part that a coordinating body was asked for. */
  readonly partOf: string | null;
  /** How many difficulties wait for an answer, and whether more time is asked for. */
  readonly openBlockers: number;
  readonly asksTime: boolean;
  readonly version: number;
  readonly changedAt: Date;
  readonly changedByName: string;
}
