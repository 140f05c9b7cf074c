import { queryOptions } from '@tanstack/react-query';
import { callApi } from '#ui-kit/client/call-api.ts';
import type { CalendarApi } from '../contract.ts';

/** Calls of the calendar module. */
export const calendarApi = callApi<CalendarApi>();

/** The table of working days of a year. */
export function workingDaysQuery(year: number) {
  return queryOptions({
    queryKey: ['calendar', 'working-days', year],
    queryFn: () => calendarApi('get /api/calendar/working-days', { query: { year } }),
  });
}

/** Days with what stands on them. */
export function daysQuery(asked: {
  readonly from: string;
  readonly to: string;
  readonly whose: 'own' | 'all';
}) {
  return queryOptions({
    queryKey: ['calendar', 'days', asked],
    queryFn: () => calendarApi('get /api/calendar/days', { query: asked }),
  });
}

/** How a deadline was said. */
export interface SaidDeadline {
  readonly named: string;
  readonly before: boolean;
  /** `16:00`. */
  readonly hour: string | null;
  readonly counted: { readonly from: string; readonly days: number } | null;
}

/** The way from how a deadline was said to its moment. */
export function explanationQuery({ named, before, hour, counted }: SaidDeadline) {
  return queryOptions({
    queryKey: ['calendar', 'deadline', named, before, hour, counted],
    queryFn: () =>
      calendarApi('get /api/calendar/deadline', {
        query: {
          ...(counted === null ? { named } : { from: counted.from, count: counted.days }),
          ...(hour === null ? {} : { hour }),
          before: before ? 'yes' : 'no',
        },
      }),
    staleTime: 60_000,
  });
}
