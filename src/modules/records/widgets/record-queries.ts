import { queryOptions } from '@tanstack/react-query';
import { callApi } from '#ui-kit/client/call-api.ts';
import type { RecordsApi } from '../contract.ts';

/** Calls of the records module. */
export const recordsApi = callApi<RecordsApi>();

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
