import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { callApi } from '#ui-kit/client/call-api.ts';
import type { ObligationFilter, WorkApi } from '../contract.ts';

/** Calls of the work module. */
export const workApi = callApi<WorkApi>();

/** What Việc của tôi is answered. */
export type MyWorkAnswer = WorkApi['get /api/my-work']['response'];

/** What the signed-in person's bodies owe, and what else waits. */
export const myWorkQuery = queryOptions({
  queryKey: ['work', 'mine'],
  queryFn: () => workApi('get /api/my-work'),
});

/** The list of obligations under a filter, page by page. */
export function obligationsQuery(filter: ObligationFilter) {
  return infiniteQueryOptions({
    queryKey: ['work', 'list', filter],
    queryFn: ({ pageParam }) =>
      workApi('get /api/obligations', {
        query: pageParam === null ? filter : { ...filter, cursor: pageParam },
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}

/** One obligation. */
export function obligationQuery(id: string) {
  return queryOptions({
    queryKey: ['work', 'one', id],
    queryFn: () => workApi('get /api/obligations/{obligation}', { params: { obligation: id } }),
  });
}

/** What stands around one obligation. */
export function obligationContextQuery(id: string) {
  return queryOptions({
    queryKey: ['work', 'context', id],
    queryFn: () => workApi('get /api/obligations/{obligation}/context', { params: { obligation: id } }),
  });
}

/** The work summed up for one page: of the realm or of one plan, today or as of a day. */
export function summaryQuery(asked: {
  readonly plan?: string | undefined;
  readonly day?: string | undefined;
}) {
  return queryOptions({
    queryKey: ['work', 'summary', asked],
    queryFn: () => workApi('get /api/summary', { query: asked }),
  });
}
