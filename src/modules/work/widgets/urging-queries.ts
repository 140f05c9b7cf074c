import { queryOptions } from '@tanstack/react-query';
import { callApi } from '#ui-kit/client/call-api.ts';
import type { UrgingApi } from '../contract/urging.ts';

/** Calls of urging. */
export const urgingApi = callApi<UrgingApi>();

/** The bodies to be urged: what is late, or what ends within seven days as well; of all plans or one. */
export function urgingQuery(asked: { readonly plan?: string | undefined; readonly span: 'late' | 'soon' }) {
  return queryOptions({
    queryKey: ['work', 'urging', asked],
    queryFn: () => urgingApi('get /api/urging', { query: asked }),
  });
}

/** What was done to urge for one obligation. */
export function urgingsOfQuery(obligation: string) {
  return queryOptions({
    queryKey: ['work', 'urgings', obligation],
    queryFn: () => urgingApi('get /api/obligations/{obligation}/urgings', { params: { obligation } }),
  });
}
