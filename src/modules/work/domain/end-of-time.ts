import type { DraftTime } from '#kernel/plan-draft/plan-draft.ts';
import { type DeadlineClock, type DeadlineRule, findDue } from '#kernel/time/deadline-rule.ts';
import { isIsoDay } from '#kernel/time/iso-day.ts';
import { readCountedDays, saysBefore } from '#kernel/time/read-deadline-rule.ts';
import type { ObligationState } from './obligation-state.ts';

/** The end that a source gives, as a clock runs to it. */
export interface End {
  /** The last day as the source names it, null where it gives no end. */
  readonly namedDay: string | null;
  /** The last day that is in time: the same, moved off days of rest. */
  readonly dueDay: string | null;
  /** The local minute of that day, null where the source names no hour. */
  readonly dueUntil: string | null;
  /** How it was said, so that a change of the clock can set it anew. */
  readonly rule: DeadlineRule | null;
}

const NO_END: End = { namedDay: null, dueDay: null, dueUntil: null, rule: null };

/**
 * The end of a time as its source gives it, on the clock of the realm: the last day of its last window (`Cả năm 2022`:
 * 31/12/2022), or working days counted from a day, moved off days of rest. What goes on all the time or has only a
 * beginning has none and is never late.
 */
export function endOfTime(time: DraftTime | null, clock: DeadlineClock): End {
  if (time === null || time.kind === 'ongoing' || time.kind === 'open') return NO_END;
  const words = time.text ?? '';
  const last = lastDay(time);
  if (last === null) return endOfRule(readCountedDays(words), clock);
  const hour = time.until?.slice(11, 16) ?? null;
  return endOfRule({ kind: 'day', day: last, hour, before: saysBefore(words) }, clock);
}

/** The end of a day, or of an hour (`16:00`) of it, as a person names it in these words; null: no end. */
export function endOfDay(
  named: string | null,
  hour: string | null,
  words: string | null,
  clock: DeadlineClock,
): End {
  if (named === null) return NO_END;
  const wanted = hour === null || hour === '' ? null : hour;
  return endOfRule({ kind: 'day', day: named, hour: wanted, before: saysBefore(words ?? '') }, clock);
}

/** The end a rule comes to on a clock. */
export function endOfRule(rule: DeadlineRule | null, clock: DeadlineClock): End {
  if (rule === null) return NO_END;
  const { namedDay, dueDay, dueUntil } = findDue(rule, clock);
  return { namedDay, dueDay, dueUntil, rule };
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
