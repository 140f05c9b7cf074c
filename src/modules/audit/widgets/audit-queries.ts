import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { callApi } from '#ui-kit/client/call-api.ts';
import type { AuditApi } from '../contract.ts';

/** Calls of the log. */
export const auditApi = callApi<AuditApi>();

/** What the log is narrowed to. */
export type LogNarrowing = Omit<NonNullable<AuditApi['get /api/audit']['query']>, 'cursor'>;

/** The log as narrowed, page by page. */
export function logQuery(narrowing: LogNarrowing) {
  return infiniteQueryOptions({
    queryKey: ['audit', 'log', narrowing],
    queryFn: ({ pageParam }) =>
      auditApi('get /api/audit', {
        query: pageParam === null ? narrowing : { ...narrowing, cursor: pageParam },
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}

/** One entry with all that the log knows of it. */
export function logEntryQuery(entry: string) {
  return queryOptions({
    queryKey: ['audit', 'entry', entry],
    queryFn: () => auditApi('get /api/audit/entries/{entry}', { params: { entry } }),
  });
}

/** People or bodies by their names. */
export function logChoicesQuery(kind: 'person' | 'body', q: string) {
  return queryOptions({
    queryKey: ['audit', 'choices', kind, q],
    queryFn: () => auditApi('get /api/audit/choices', { query: { kind, q } }),
  });
}

/** How the chain stands; a whole check reads all of it. */
export function chainQuery(reach: 'recent' | 'whole') {
  return queryOptions({
    queryKey: ['audit', 'chain', reach],
    queryFn: () => auditApi('get /api/audit/chain', { query: { reach } }),
  });
}

/** What was written to one object, page by page. */
export function objectHistoryQuery(type: string, object: string) {
  return infiniteQueryOptions({
    queryKey: ['audit', 'history', type, object],
    queryFn: ({ pageParam }) =>
      auditApi('get /api/audit/history/{type}/{object}', {
        params: { type, object },
        query: pageParam === null ? {} : { before: pageParam },
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}
