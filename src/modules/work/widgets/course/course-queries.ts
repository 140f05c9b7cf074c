import { queryOptions } from '@tanstack/react-query';
import { workApi } from '../work-queries.ts';

/** How an obligation goes through hands. */
export function courseQuery(id: string) {
  return queryOptions({
    queryKey: ['work', 'course', id],
    queryFn: () => workApi('get /api/obligations/{obligation}/course', { params: { obligation: id } }),
  });
}

/** Whom an obligation may be handed down to. */
export function receiversQuery(id: string) {
  return queryOptions({
    queryKey: ['work', 'receivers', id],
    queryFn: () => workApi('get /api/obligations/{obligation}/receivers', { params: { obligation: id } }),
  });
}
