import { queryOptions } from '@tanstack/react-query';
import { callApi } from '#ui-kit/client/call-api.ts';
import type { PlansApi } from '../contract.ts';

/** Calls of the plans module. */
export const plansApi = callApi<PlansApi>();

/** The plans of the realm, newest year first. */
export const plansQuery = queryOptions({ queryKey: ['plans'], queryFn: () => plansApi('get /api/plans') });

/** One plan with its document, tasks and who owes what. */
export function planQuery(plan: string) {
  return queryOptions({
    queryKey: ['plans', plan],
    queryFn: () => plansApi('get /api/plans/{plan}', { params: { plan } }),
  });
}
