import { localMinute } from '#kernel/time/local-time.ts';
import { serve } from '#modules/access/door.ts';
import { listLateWork, listWorkToLookAt } from '#modules/work/door.ts';
import type { AddRoutes } from '#platform/http/api.ts';
import { inspectionReachEndpoints as endpoints } from '../contract/inspection-reach.ts';
import { canInspect } from '../domain/inspection/inspection-law.ts';
import { answerHandedIn } from '../use-cases/answer-handed-in.ts';
import { findInspectableBodies, weighBodies } from '../use-cases/inspections/weigh-bodies.ts';
import { presentLookedAt } from './present-inspection.ts';

const idsOf = (written: string): string[] => [...new Set(written.split(',').filter(Boolean))];

/** So many obligations are offered at once. */
const OFFERED = 60;

/** Routes that say before an inspection is begun whom one may inspect and what there is to look at. */
export const addReachRoutes: AddRoutes = (api, world) => {
  serve(api, endpoints.weighBodies, {
    law: (actor) => canInspect(actor, 'records.run-inspection'),
    answer: async ({ actor, act, query }) => {
      const asked = { planId: query.plan ?? null, now: act.now };
      const ids = idsOf(query.bodies);
      const { bodies, suggested } = await weighBodies(world.db, actor, answerHandedIn, ids, asked);
      return { bodies: bodies.map((body) => ({ ...body, plans: [...body.plans] })), suggested };
    },
  });
  serve(api, endpoints.findInspectableBodies, {
    law: (actor) => canInspect(actor, 'records.run-inspection'),
    answer: async ({ actor, act, query }) => {
      const asked = { planId: query.plan ?? null, now: act.now };
      const found = await findInspectableBodies(world.db, actor, query.q?.trim() ?? '', asked);
      return { organizations: [...found] };
    },
  });
  serve(api, endpoints.findWorkToLookAt, {
    law: (actor) => canInspect(actor, 'records.run-inspection'),
    answer: async ({ actor, act, query }) => {
      const bodies = idsOf(query.bodies);
      const { now } = act;
      const found =
        query.late === 'yes'
          ? await listLateWork(world.db, actor, bodies, { now, ports: answerHandedIn })
          : await listWorkToLookAt(world.db, actor.realmId, bodies, {
              ...{ words: query.q?.trim() ?? '', now, most: OFFERED },
            });
      return { obligations: found.map((one) => presentLookedAt(one, localMinute(now))) };
    },
  });
};
