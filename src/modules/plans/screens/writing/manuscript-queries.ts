import { queryOptions } from '@tanstack/react-query';
import { plansApi } from '../../widgets/plan-queries.ts';

/** How often a written plan is asked for what others wrote in it. */
const OTHERS_EVERY = 20_000;

/** Plans that people write here: those at work, or those put aside. */
export function manuscriptsQuery(state?: 'discarded') {
  return queryOptions({
    queryKey: ['manuscripts', 'list', state],
    queryFn: () => plansApi('get /api/manuscripts', { query: state === undefined ? {} : { state } }),
  });
}

/** One written plan; asked again now and then, for others may write in it too. */
export function manuscriptQuery(manuscript: string) {
  return queryOptions({
    queryKey: ['manuscripts', manuscript],
    queryFn: () => plansApi('get /api/manuscripts/{manuscript}', { params: { manuscript } }),
    staleTime: 0,
    refetchInterval: OTHERS_EVERY,
  });
}

/** How the page of a written plan stands to its form, in one version of it. */
export function manuscriptCheckQuery(manuscript: string, version: number) {
  return queryOptions({
    queryKey: ['manuscripts', manuscript, 'check', version],
    queryFn: () => plansApi('get /api/manuscripts/{manuscript}/check', { params: { manuscript } }),
    staleTime: Number.POSITIVE_INFINITY,
    retry: 1,
  });
}

/** Where the pages of a written plan are drawn; the version lets a browser tell one drawing from the next. */
export function pagesAddress(manuscript: string, version: number): string {
  return `/api/manuscripts/${manuscript}/pages?version=${version}`;
}

/** What plans of the house stand on; it changes when plans are confirmed. */
export const knownBasesQuery = queryOptions({
  queryKey: ['manuscripts', 'bases'],
  queryFn: () => plansApi('get /api/manuscripts/bases', {}),
  staleTime: 60_000,
});
