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

/** The pages of a scan; null for a document with words. */
export function scanQuery(reading: string) {
  return queryOptions({
    queryKey: ['readings', 'scan', reading],
    queryFn: () => documentsApi('get /api/readings/{reading}/scan', { params: { reading } }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Where the original file is served as it came in. */
export function originalAddress(reading: string): string {
  return `/api/readings/${encodeURIComponent(reading)}/file`;
}

/** Where the picture of a page of a scan is served, from 1. */
export function pageAddress(reading: string, page: number): string {
  return `/api/readings/${encodeURIComponent(reading)}/pages/${page}`;
}

/** Where the spreadsheet of tasks to be filled in is served. */
export const TASK_TEMPLATE_ADDRESS = '/api/task-sheet/template';

/** How one document stands to its official form; its file is read again for it, so it is asked for once. */
export function formCheckQuery(reading: string) {
  return queryOptions({
    queryKey: ['readings', 'form', reading],
    queryFn: () => documentsApi('get /api/readings/{reading}/form', { params: { reading } }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
