import { z } from '@hono/zod-openapi';
import type { ApiOf, Endpoint } from '#kernel/base/endpoint.ts';
import { SEARCH_KINDS, type SearchKind } from '../domain/search-kind.ts';

export type { SearchKind };

/** What can be found. */
export const searchKind = z.enum(SEARCH_KINDS);

export const searchHit = z.object({
  id: z.uuid(),
  /** What it hangs on where it has no page of its own: a task on its plan, a record on its obligation. */
  of: z.uuid().nullable(),
  title: z.string(),
  detail: z.string().nullable(),
});

export const searchGroup = z.object({
  kind: searchKind,
  hits: z.array(searchHit),
  /** More were found than are shown. */
  more: z.boolean(),
});

export const searchEndpoints = {
  search: {
    method: 'get',
    path: '/api/search',
    summary:
      'What has these words among plans, tasks, obligations, records, bodies and documents: diacritics optional, exact accents first, only what the caller may read.',
    query: z.object({
      q: z.string().max(200),
      /** One kind alone. */
      kind: searchKind.optional(),
      /** Hits of a kind at most; 6 where it is left out. */
      most: z.coerce.number().int().min(1).max(50).optional(),
    }),
    response: z.object({ groups: z.array(searchGroup) }),
  },
} as const satisfies Record<string, Endpoint>;

export type SearchApi = ApiOf<typeof searchEndpoints>;
export type SearchHit = z.infer<typeof searchHit>;
export type SearchGroup = z.infer<typeof searchGroup>;
