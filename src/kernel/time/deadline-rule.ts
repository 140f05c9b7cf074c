import { addDays } from './iso-day.ts';
import { addWorkingDays, type Rest, type WorkingCalendar, workingDayFrom } from './working-calendar.ts';

/** How a source says by when: a day (with or without an hour), or working days counted from one. */
export type DeadlineRule =
  | {
      readonly kind: 'day';
      readonly day: string;
      /** `16:00`; null: the whole day. */
      readonly hour: string | null;
      /** The words are `trước D`. */
      readonly before: boolean;
    }
  | { readonly kind: 'working-days'; readonly count: number; readonly from: string };

/** The one clock of a realm: its table of days, and what `trước D` means there. */
export interface DeadlineClock {
  readonly calendar: WorkingCalendar;
  /** True: what is asked for `trước D` has to be in on the day before D; false: on D it is in time. */
  readonly strictBefore: boolean;
}

/** One step of the way from the words to the moment. */
export type DeadlineStep =
  | { readonly kind: 'named'; readonly day: string; readonly hour: string | null; readonly before: boolean }
  | { readonly kind: 'counted'; readonly count: number; readonly from: string; readonly day: string }
  | { readonly kind: 'day-before'; readonly day: string }
  | { readonly kind: 'rest'; readonly day: string; readonly rest: Rest }
  | { readonly kind: 'end'; readonly day: string; readonly hour: string | null };

/** The end a rule comes to. */
export interface Due {
  /** The last day as the source names it. */
  readonly namedDay: string;
  /** The last day that is in time. */
  readonly dueDay: string;
  /** The local minute of that day before which it is wanted; null: its whole day. */
  readonly dueUntil: string | null;
  /** From the words to the moment, always ending at it. */
  readonly steps: readonly DeadlineStep[];
}

/**
 * The moment a rule comes to on a clock, with its explanation: what is handed in on D is in time, a due day that is no
 * working day moves forward, never back (DESIGN law 5; Bộ luật Dân sự 2015, Điều 147 and 148).
 */
export function findDue(rule: DeadlineRule, { calendar, strictBefore }: DeadlineClock): Due {
  const steps: DeadlineStep[] = [];
  const hour = rule.kind === 'day' ? rule.hour : null;
  const named = rule.kind === 'day' ? rule.day : addWorkingDays(calendar, rule.from, rule.count);
  if (rule.kind === 'day') steps.push({ kind: 'named', day: named, hour, before: rule.before });
  else steps.push({ kind: 'counted', count: rule.count, from: rule.from, day: named });
  // An hour says exactly when: `trước 16 giờ 00 ngày D` is on D under either meaning of `trước D`.
  const isStrict = rule.kind === 'day' && rule.before && strictBefore && hour === null;
  const last = isStrict ? addDays(named, -1) : named;
  if (isStrict) steps.push({ kind: 'day-before', day: last });
  const dueDay = workingDayFrom(calendar, last);
  for (let day = last; day < dueDay; day = addDays(day, 1)) {
    const rest = calendar.restOn(day);
    if (rest !== null) steps.push({ kind: 'rest', day, rest });
  }
  steps.push({ kind: 'end', day: dueDay, hour });
  return { namedDay: named, dueDay, dueUntil: hour === null ? null : `${dueDay}T${hour}`, steps };
}
