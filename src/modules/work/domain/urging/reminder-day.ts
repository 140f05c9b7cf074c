import { addWorkingDays, reminderDays, type WorkingCalendar } from '#kernel/time/working-calendar.ts';

/** So many working days before its end an obligation is told of first. */
const DAYS_BEFORE = 3;

/** The day of the first reminder, counted back on the one clock. */
export function firstReminderDay(due: string, calendar: WorkingCalendar): string {
  const [first = due] = reminderDays(calendar, due, [DAYS_BEFORE]);
  return first;
}

/** The furthest end of which a body may be told today: behind a long rest that is weeks away. */
export function lastEndToRemind(today: string, calendar: WorkingCalendar): string {
  return addWorkingDays(calendar, today, DAYS_BEFORE);
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
