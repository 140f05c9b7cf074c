import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { callApi } from '#ui-kit/client/call-api.ts';
import type { SearchApi, SearchKind } from '../contract/search.ts';
import { SEARCH_KINDS } from '../domain/search-kind.ts';

export type { SearchGroup, SearchHit, SearchKind } from '../contract/search.ts';

/** What can be found, in the order in which it is shown. */
export const searchedKinds: readonly SearchKind[] = SEARCH_KINDS;

/** Calls of search. */
const searchApi = callApi<SearchApi>();

/** What has the words anywhere in the house; nothing before the second letter. What was found before stays while one types. */
export function searchQuery(words: string, most: number, kind?: SearchKind) {
  return queryOptions({
    queryKey: ['search', words, most, kind],
    queryFn: () =>
      searchApi('get /api/search', { query: { q: words, most, ...(kind === undefined ? {} : { kind }) } }),
    enabled: words.length > 1,
    placeholderData: keepPreviousData,
  });
}
