import { addDays, dayOfWeek } from './iso-day.ts';

const SATURDAY = 6;

/**
 * The last day that is in time for an end that the source puts on `day`: a due day that is no working day
 * moves forward, never back (DESIGN law 5; Bộ luật Dân sự 2015, Điều 148 khoản 5).
 *
 * Only weekends are known here; holidays and swapped Saturdays are years' tables that come with the calendar.
 */
export function dueDay(day: string): string {
  const weekday = dayOfWeek(day);
  return weekday < SATURDAY ? day : addDays(day, 8 - weekday);
}
