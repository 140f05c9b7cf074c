import type { DraftTime } from '#kernel/plan-draft/plan-draft.ts';
import { dueDay } from '#kernel/time/due-day.ts';
import { isIsoDay } from '#kernel/time/iso-day.ts';
import type { ObligationState } from './obligation-state.ts';

/** The end that a source gives, as a clock runs to it. */
export interface End {
  /** The last day as the source names it, null where it gives no end. */
  readonly namedDay: string | null;
  /** The last day that is in time: the same, moved off a day of rest. */
  readonly dueDay: string | null;
  /** The local minute of that day, null where the source names no hour. */
  readonly dueUntil: string | null;
}

/**
 * The end of a time as its source gives it: the last day of its last window (`Cả năm 2022`: 31/12/2022), moved
 * off a day of rest. What goes on all the time or has only a beginning has none and is never late.
 */
export function endOfTime(time: DraftTime | null): End {
  const last = time === null || time.kind === 'ongoing' || time.kind === 'open' ? null : lastDay(time);
  if (last === null) return { namedDay: null, dueDay: null, dueUntil: null };
  return endOfDay(last, time?.until?.slice(11, 16) ?? null);
}

/** The end of a day, or of an hour (`16:00`) of it, as a person names it; null: no end. */
export function endOfDay(named: string | null, hour: string | null): End {
  if (named === null) return { namedDay: null, dueDay: null, dueUntil: null };
  const day = dueDay(named);
  return { namedDay: named, dueDay: day, dueUntil: hour === null || hour === '' ? null : `${day}T${hour}` };
}

/** What goes on all the time starts as that; everything else waits to be begun. */
export function firstState(time: DraftTime | null): ObligationState {
  return time?.kind === 'ongoing' ? 'continuous' : 'not-started';
}

function lastDay(time: DraftTime): string | null {
  const ends = [time.until?.slice(0, 10), time.to, ...time.windows.map((window) => window.to)];
  const days = ends.filter((day) => day !== undefined && day !== null && isIsoDay(day)) as string[];
  return days.sort().at(-1) ?? null;
}
