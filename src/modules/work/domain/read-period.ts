import { type DayRange, monthRange, quarterRange } from '#kernel/time/calendar-periods.ts';

/** First and last day of a quarter (`2026-2`) or a month (`2026-06`), or null when it is none. */
export function readPeriod(written: string): DayRange | null {
  const [, year = '', part = ''] = /^(\d{4})-(\d{1,2})$/.exec(written) ?? [];
  const number = Number(part);
  if (part.length === 1 && number >= 1 && number <= 4) return quarterRange(Number(year), number);
  if (part.length === 2 && number >= 1 && number <= 12) return monthRange(Number(year), number);
  return null;
}
