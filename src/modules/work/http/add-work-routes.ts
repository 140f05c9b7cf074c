import { localMinute } from '#kernel/time/local-time.ts';
import { serve } from '#modules/access/door.ts';
import { inTransaction } from '#platform/db/database.ts';
import type { AddRoutes } from '#platform/http/api.ts';
import { endpoints } from '../contract.ts';
import type { Obligation } from '../domain/obligation.ts';
import { canWork } from '../domain/permissions.ts';
import { getMyWork } from '../use-cases/get-my-work.ts';
import { getObligation, listObligations } from '../use-cases/list-obligations.ts';
import { setObligationState } from '../use-cases/set-obligation-state.ts';
import { addSummaryRoutes } from './add-summary-routes.ts';
import { presentObligation } from './present-obligation.ts';

/** The routes of work. */
export const addWorkRoutes: AddRoutes = (api, world) => {
  addSummaryRoutes(api, world);
  serve(api, endpoints.listObligations, {
    law: (actor) => canWork(actor, 'work.read'),
    answer: async ({ actor, act, query }) => {
      const { q, late, ...rest } = query;
      const now = localMinute(act.now);
      const wanted = { ...rest, words: q, late: late === 'yes' };
      const page = await listObligations(world.db, actor.realmId, wanted, now);
      return { ...page, obligations: presentAll(page.obligations, now) };
    },
  });
  serve(api, endpoints.getObligation, {
    law: (actor) => canWork(actor, 'work.read'),
    answer: async ({ actor, act, params }) =>
      presentObligation(
        await getObligation(world.db, actor.realmId, params.obligation),
        localMinute(act.now),
      ),
  });
  serve(api, endpoints.setObligationState, {
    law: (actor) => canWork(actor, 'work.set-obligation-state'),
    answer: async ({ actor, act, params, body }) => {
      const moved = await inTransaction(world.db, (tx) =>
        setObligationState(tx, { ...act, actor }, { id: params.obligation, ...body }),
      );
      return presentObligation(moved, localMinute(act.now));
    },
  });
  serve(api, endpoints.getMyWork, {
    law: (actor) => canWork(actor, 'work.read'),
    answer: async ({ actor, act }) => {
      const now = localMinute(act.now);
      const { organization, counts, parts, awaitingReview } = await getMyWork(world.db, actor, now);
      return {
        organization,
        counts,
        late: presentAll(parts.late, now),
        today: presentAll(parts.today, now),
        week: presentAll(parts.week, now),
        later: presentAll(parts.later, now),
        withoutEnd: presentAll(parts.withoutEnd, now),
        awaitingReview,
      };
    },
  });
};

function presentAll(obligations: readonly Obligation[], now: string) {
  return obligations.map((obligation) => presentObligation(obligation, now));
}
