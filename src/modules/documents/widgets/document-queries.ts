import { queryOptions } from '@tanstack/react-query';
import { callApi } from '#ui-kit/client/call-api.ts';
import type { DocumentsApi, ReadingState } from '../contract.ts';

/** Calls of the documents module. */
export const documentsApi = callApi<DocumentsApi>();

/** The documents that came in, in one state. */
export function readingsQuery(state: ReadingState) {
  return queryOptions({
    queryKey: ['readings', 'list', state],
    queryFn: () => documentsApi('get /api/readings', { query: { state } }),
  });
}

/** One document, its tree and its draft with corrections applied. */
export function readingQuery(reading: string) {
  return queryOptions({
    queryKey: ['readings', 'one', reading],
    queryFn: () => documentsApi('get /api/readings/{reading}', { params: { reading } }),
  });
}

/** Where the original file is served as it came in. */
export function originalAddress(reading: string): string {
  return `/api/readings/${encodeURIComponent(reading)}/file`;
}

/** How one document stands to its official form; its file is read again for it, so it is asked for once. */
export function formCheckQuery(reading: string) {
  return queryOptions({
    queryKey: ['readings', 'form', reading],
    queryFn: () => documentsApi('get /api/readings/{reading}/form', { params: { reading } }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
