import { queryOptions } from '@tanstack/react-query';
import { callApi } from '#ui-kit/client/call-api.ts';
import type { EventApi } from '../contract/events.ts';
import type { IndicatorApi } from '../contract/indicators.ts';
import type { FigureApi } from '../contract/past-figures.ts';
import type { RecordListApi } from '../contract/record-list.ts';
import type { ReplyApi } from '../contract/reply-link.ts';
import type { RecordsApi } from '../contract.ts';

/** Calls of the records module. */
export const recordsApi = callApi<RecordsApi>();

/** Calls for the list of counted things. */
export const indicatorsApi = callApi<IndicatorApi>();

/** Every counted thing of the realm, for who keeps the list. */
export const keptIndicatorsQuery = queryOptions({
  queryKey: ['records', 'indicator-list'],
  queryFn: () => indicatorsApi('get /api/indicator-list'),
});

/** What a counted thing said before. */
export function indicatorVersionsQuery(code: string) {
  return queryOptions({
    queryKey: ['records', 'indicator-list', code],
    queryFn: () => indicatorsApi('get /api/indicator-list/{code}/versions', { params: { code } }),
  });
}

/** Calls for events that several records tell of. */
export const eventsApi = callApi<EventApi>();

/** The events of one obligation's records, and what may be one event with them. */
export function eventsQuery(obligation: string) {
  return queryOptions({
    queryKey: ['records', 'events', obligation],
    queryFn: () => eventsApi('get /api/obligations/{obligation}/events', { params: { obligation } }),
  });
}

/** Calls for lists that become records. */
export const recordListApi = callApi<RecordListApi>();

/** Figures of the last three years by indicator. */
export const figureYearsQuery = queryOptions({
  queryKey: ['records', 'figure-years'],
  queryFn: () => callApi<FigureApi>()('get /api/past-figures'),
});

/** Calls for the links by which bodies answer. */
export const replyLinksApi = callApi<ReplyApi>();

/** The reply links of one obligation. */
export function replyLinksQuery(obligation: string) {
  return queryOptions({
    queryKey: ['records', 'reply-links', obligation],
    queryFn: () => replyLinksApi('get /api/obligations/{obligation}/reply-links', { params: { obligation } }),
  });
}

/** What was done under one obligation. */
export function recordsQuery(obligation: string) {
  return queryOptions({
    queryKey: ['records', 'of', obligation],
    queryFn: () => recordsApi('get /api/obligations/{obligation}/records', { params: { obligation } }),
  });
}

/** The counted things of the realm. */
export const indicatorsQuery = queryOptions({
  queryKey: ['records', 'indicators'],
  queryFn: () => recordsApi('get /api/indicators'),
  staleTime: 10 * 60_000,
});

/** What a record said before it was corrected. */
export function versionsQuery(record: string, version: number) {
  return queryOptions({
    queryKey: ['records', 'versions', record, version],
    queryFn: () => recordsApi('get /api/records/{record}/versions', { params: { record } }),
  });
}

/** Where a file of a record is served. */
export function recordFileAddress(file: string): string {
  return `/api/record-files/${encodeURIComponent(file)}`;
}

/** Where the evidence of an obligation is taken in. */
export function evidenceAddress(obligation: string): string {
  return `/api/obligations/${encodeURIComponent(obligation)}/record-files`;
}
