import { ALLOWED } from '#kernel/law/decision.ts';
import type { AddRoutes } from '#platform/http/api.ts';
import { searchEndpoints } from '../contract/search.ts';
import { type SearchSource, searchEverything } from '../use-cases/search-everything.ts';
import { serve } from '../use-cases/serve-endpoint.ts';

const MOST = 6;

/** Search over everything; open to whoever is signed in, each source asks its own law. */
export function searchRoute(sources: readonly SearchSource[]): AddRoutes {
  return (api, world) => {
    serve(api, searchEndpoints.search, {
      law: () => ALLOWED,
      answer: async ({ actor, act, query }) => {
        const { q, kind = null, most = MOST } = query;
        const groups = await searchEverything(world.db, actor, sources, { q, kind, most, now: act.now });
        return { groups: groups.map((group) => ({ ...group, hits: [...group.hits] })) };
      },
    });
  };
}
