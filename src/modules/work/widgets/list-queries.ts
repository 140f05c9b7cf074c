import { queryOptions } from '@tanstack/react-query';
import { callApi } from '#ui-kit/client/call-api.ts';
import type { Grouping, WorkListApi } from '../contract/list-work.ts';
import type { ObligationNarrowing } from '../contract.ts';

/** Calls around the list. */
export const listApi = callApi<WorkListApi>();

/** The list in groups, counted. */
export function groupsQuery(narrowing: ObligationNarrowing, by: Grouping) {
  return queryOptions({
    queryKey: ['work', 'groups', by, narrowing],
    queryFn: () => listApi('get /api/obligations/groups', { query: { ...narrowing, by } }),
  });
}

/** Views of the list: own ones and those that others share. */
export const viewsQuery = queryOptions({
  queryKey: ['work', 'views'],
  queryFn: () => listApi('get /api/obligation-views'),
});
