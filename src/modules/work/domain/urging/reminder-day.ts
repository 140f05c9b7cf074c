import { addDays } from '#kernel/time/iso-day.ts';
import type { WorkingCalendar } from '#kernel/time/working-calendar.ts';

/** So many days before its end an obligation is told of first. */
export const DAYS_BEFORE = 3;

/** The day of the first reminder: some days before the end, and back to a working day where that is none. */
export function firstReminderDay(due: string, calendar: WorkingCalendar): string {
  let day = addDays(due, -DAYS_BEFORE);
  while (calendar.restOn(day) !== null) day = addDays(day, -1);
  return day;
}

/**
 * Whether a body is reminded today: once from the day of the first reminder on, and once on the day of the end. A day on
 * which the house was down is made up for before the end, never after it.
 *
 * @param reminded the days on which it was reminded of this obligation
 */
export function isReminded(
  due: string,
  today: string,
  reminded: readonly string[],
  calendar: WorkingCalendar,
): boolean {
  const first = firstReminderDay(due, calendar);
  if (today < first || today > due) return false;
  if (today === due) return !reminded.includes(due);
  return !reminded.some((day) => day >= first);
}
