import { daysBetween } from '#kernel/time/iso-day.ts';
import { hasClock, type ObligationState } from './obligation-state.ts';

/** `reported-…`: handed in, and to be judged before it is closed. */
export type Standing =
  | 'overdue'
  | 'due-today'
  | 'soon'
  | 'in-time'
  | 'reported-in-time'
  | 'reported-late'
  | 'closed-in-time'
  | 'closed-late';

/** What a deadline is judged by; days and minutes are local. */
export interface Clocked {
  /** Last day that is in time. */
  readonly dueDay: string;
  /** `2026-06-14T16:00` where the source names an hour of that day. */
  readonly dueUntil: string | null;
  readonly state: ObligationState;
  /** The local minute at which it was done or handed in to be judged, null while it is not. */
  readonly closedAt: string | null;
}

/** How many days ahead a deadline counts as near. */
const SOON_DAYS = 7;

/**
 * Where an obligation stands against its end on the wall clock `now` (`2026-06-14T16:00`), or null when no
 * clock runs for it: what goes on all the time, what was carried over, what will not be done.
 */
export function deadlineStanding(clocked: Clocked, now: string): Standing | null {
  const { dueDay, state, closedAt } = clocked;
  if (state === 'done' || state === 'reported') {
    const isLate = closedAt !== null && isPast(clocked, closedAt);
    return `${state === 'done' ? 'closed' : 'reported'}-${isLate ? 'late' : 'in-time'}`;
  }
  if (!hasClock(state)) return null;
  if (isPast(clocked, now)) return 'overdue';
  const days = daysUntil(dueDay, now);
  if (days === 0) return 'due-today';
  return days <= SOON_DAYS ? 'soon' : 'in-time';
}

/** Days from the day of `now` to `dueDay`, negative when it is past. */
export function daysUntil(dueDay: string, now: string): number {
  return daysBetween(now.slice(0, 10), dueDay);
}

/** What is handed in on the day is in time, or before the hour where one is named. */
function isPast({ dueDay, dueUntil }: Clocked, moment: string): boolean {
  return dueUntil === null ? dueDay < moment.slice(0, 10) : dueUntil <= moment;
}
