import { daysInMonth } from '#kernel/time/days-in-month.ts';
import { addDays, dayOfWeek, isIsoDay } from '#kernel/time/iso-day.ts';
import { twoDigits } from '#kernel/time/parse-date.ts';

export const calendarViews = ['month', 'quarter', 'year'] as const;
export type CalendarView = (typeof calendarViews)[number];

/** What the address of the calendar says; left out: the month of today, the work of the own body. */
export interface CalendarAddress {
  readonly xem?: Exclude<CalendarView, 'month'> | undefined;
  /** Any day of the period. */
  readonly ngay?: string | undefined;
  readonly viec?: 'all' | undefined;
}

/** Reads the address of the calendar. */
export function readCalendarAddress(search: Readonly<Record<string, unknown>>): CalendarAddress {
  const { xem, ngay, viec } = search;
  return {
    ...(xem === 'quarter' || xem === 'year' ? { xem } : {}),
    ...(typeof ngay === 'string' && isIsoDay(ngay) ? { ngay } : {}),
    ...(viec === 'all' ? { viec } : {}),
  };
}

/** Months of a view. */
const LENGTH: Readonly<Record<CalendarView, number>> = { month: 1, quarter: 3, year: 12 };

/** First and last day of the period that holds a day. */
export function periodOf(view: CalendarView, day: string): { readonly from: string; readonly to: string } {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  const first = month - ((month - 1) % LENGTH[view]);
  const last = first + LENGTH[view] - 1;
  return {
    from: `${year}-${twoDigits(first)}-01`,
    to: `${year}-${twoDigits(last)}-${daysInMonth(year, last)}`,
  };
}

/** A day of the period before (-1) or after (1). */
export function stepPeriod(view: CalendarView, day: string, step: 1 | -1): string {
  const { from, to } = periodOf(view, day);
  return step === 1 ? addDays(to, 1) : periodOf(view, addDays(from, -1)).from;
}

/** The weeks, Monday first, that cover a month. */
export function weeksOf(day: string): readonly (readonly string[])[] {
  const { from, to } = periodOf('month', day);
  const weeks: string[][] = [];
  for (let monday = addDays(from, 1 - dayOfWeek(from)); monday <= to; monday = addDays(monday, 7))
    weeks.push(Array.from({ length: 7 }, (_, index) => addDays(monday, index)));
  return weeks;
}
