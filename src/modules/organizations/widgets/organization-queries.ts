import { queryOptions } from '@tanstack/react-query';
import { callApi } from '#ui-kit/client/call-api.ts';
import type { OrganizationsApi } from '../contract.ts';

/** Calls of the organizations module. */
export const organizationsApi = callApi<OrganizationsApi>();

/** The bodies of the realm today, or those that the words find. */
export function organizationsQuery(words = '') {
  return queryOptions({
    queryKey: ['organizations', words],
    queryFn: () => organizationsApi('get /api/organizations', { query: words === '' ? {} : { q: words } }),
    staleTime: 60_000,
  });
}
