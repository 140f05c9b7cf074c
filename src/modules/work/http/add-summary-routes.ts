import { localMinute } from '#kernel/time/local-time.ts';
import { getRealm, serve } from '#modules/access/door.ts';
import type { AddRoutes } from '#platform/http/api.ts';
import { endpoints } from '../contract.ts';
import { canWork } from '../domain/permissions.ts';
import { sumUpWork } from '../use-cases/sum-up-work.ts';
import { presentSummary } from './present-summary.ts';

/** The route of the summary on one page. */
export const addSummaryRoutes: AddRoutes = (api, world) => {
  serve(api, endpoints.getSummary, {
    law: (actor) => canWork(actor, 'work.read'),
    answer: async ({ actor, act, query }) => {
      const asked = { moment: act.now, minute: localMinute(act.now) };
      const question = { planId: query.plan ?? null, day: query.day ?? null };
      const work = await sumUpWork(world.db, actor.realmId, question, asked);
      return presentSummary(work, (await getRealm(world.db, actor.realmId)).name);
    },
  });
};
