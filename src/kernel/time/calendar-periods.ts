import { daysInMonth } from './days-in-month.ts';

/** First and last day of a period, ISO. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

/** The day itself when the calendar has it, else null. */
export function dayRange(year: number, month: number, day: number): DayRange | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  const iso = isoDay(year, month, day);
  return { from: iso, to: iso };
}

/** First to last day of one month or of several that follow each other. */
export function monthRange(year: number, first: number, last = first): DayRange {
  return { from: isoDay(year, first, 1), to: isoDay(year, last, daysInMonth(year, last)) };
}

/** First to last day of a quarter, 1 to 4. */
export function quarterRange(year: number, quarter: number): DayRange {
  return monthRange(year, quarter * 3 - 2, quarter * 3);
}

/** First to last day of a year. */
export function yearRange(year: number): DayRange {
  return monthRange(year, 1, 12);
}

function isoDay(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
