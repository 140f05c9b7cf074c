import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { callApi } from '#ui-kit/client/call-api.ts';
import type { PlanListQuery, PlansApi } from '../contract.ts';

/** Calls of the plans module. */
export const plansApi = callApi<PlansApi>();

/** How many plans a choice offers at once; others are found by words. */
const OFFERED = 40;

/** The plans that a choice offers: those that have the words, the newest where there are none. */
export function plansOffered(words: string) {
  const q = words.trim();
  return queryOptions({
    queryKey: ['plans', 'offered', q],
    queryFn: () => plansApi('get /api/plans', { query: { limit: OFFERED, ...(q === '' ? {} : { q }) } }),
    staleTime: 60_000,
  });
}

/** The list of plans under a filter, page by page. */
export function planPagesQuery(filter: Omit<PlanListQuery, 'cursor' | 'limit'>) {
  return infiniteQueryOptions({
    queryKey: ['plans', 'pages', filter],
    queryFn: ({ pageParam }) =>
      plansApi('get /api/plans', {
        query: pageParam === null ? filter : { ...filter, cursor: pageParam },
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}

/** The years and issuers that the list can be narrowed to. */
export const planFacetsQuery = queryOptions({
  queryKey: ['plans', 'facets'],
  queryFn: () => plansApi('get /api/plan-facets'),
});

/** One plan with its tasks and how far they have come. */
export function planQuery(plan: string) {
  return queryOptions({
    queryKey: ['plans', plan],
    queryFn: () => plansApi('get /api/plans/{plan}', { params: { plan } }),
  });
}

/** The document of a plan. */
export function planPaperQuery(plan: string) {
  return queryOptions({
    queryKey: ['plans', plan, 'paper'],
    queryFn: () => plansApi('get /api/plans/{plan}/paper', { params: { plan } }),
    // The paper of a plan never changes.
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** What a plan cites and what cites it. */
export function planRelationsQuery(plan: string) {
  return queryOptions({
    queryKey: ['plans', plan, 'relations'],
    queryFn: () => plansApi('get /api/plans/{plan}/relations', { params: { plan } }),
  });
}

/** Who owes what under a plan. */
export function planBodiesQuery(plan: string) {
  return queryOptions({
    queryKey: ['plans', plan, 'bodies'],
    queryFn: () => plansApi('get /api/plans/{plan}/bodies', { params: { plan } }),
  });
}

/** What was due and what was done under a plan, day by day. */
export function planCourseQuery(plan: string) {
  return queryOptions({
    queryKey: ['plans', plan, 'course'],
    queryFn: () => plansApi('get /api/plans/{plan}/course', { params: { plan } }),
  });
}

/** What was written to a plan and to all that is owed under it, page by page. */
export function planHistoryQuery(plan: string) {
  return infiniteQueryOptions({
    queryKey: ['plans', plan, 'history'],
    queryFn: ({ pageParam }) =>
      plansApi('get /api/plans/{plan}/history', {
        params: { plan },
        query: pageParam === null ? {} : { before: pageParam },
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}
