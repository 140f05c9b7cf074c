import { localDay, localMinute } from '#kernel/time/local-time.ts';
import { serve } from '#modules/access/door.ts';
import type { Api } from '#platform/http/api.ts';
import type { World } from '#platform/world/world.ts';
import { endpoints } from '../contract.ts';
import { canPlans } from '../domain/permissions.ts';
import { followCourse } from '../use-cases/follow-course.ts';
import { listPlanFacets } from '../use-cases/list-plan-facets.ts';
import { listPlans } from '../use-cases/list-plans.ts';
import { openPlan } from '../use-cases/open-plan.ts';
import type { ProgressPort } from '../use-cases/ports.ts';
import { readPlanDocument } from '../use-cases/read-plan-document.ts';
import type { RecordsOfPlanPort } from '../use-cases/records-port.ts';
import { recountHistory } from '../use-cases/recount-history.ts';
import { relatePlan } from '../use-cases/relate-plan.ts';
import { sharePlan } from '../use-cases/share-plan.ts';
import type { WorkOfPlanPort } from '../use-cases/work-port.ts';
import {
  presentHistory,
  presentPlan,
  presentPlanSummary,
  presentRelations,
  presentShare,
} from './present-plan.ts';

/** Who answers how far plans have come. */
export interface LookingPorts {
  readonly progress: ProgressPort;
  readonly work: WorkOfPlanPort;
  readonly records: RecordsOfPlanPort;
}

/** The routes by which plans are looked at; each side of a plan is its own, so that a page carries no more than it shows. */
export function addLookingRoutes(api: Api, world: World, ports: LookingPorts): void {
  const law = (actor: Parameters<typeof canPlans>[0]) => canPlans(actor, 'plans.read');
  serve(api, endpoints.listPlans, {
    law,
    answer: async ({ actor, act, query }) => {
      const { q, ...rest } = query;
      const now = localMinute(act.now);
      const page = await listPlans(world.db, actor.realmId, ports, { ...rest, words: q }, now);
      return { ...page, plans: page.plans.map(presentPlanSummary) };
    },
  });
  serve(api, endpoints.listPlanFacets, {
    law,
    answer: async ({ actor }) => {
      const { years, issuers } = await listPlanFacets(world.db, actor.realmId);
      return { years: [...years], issuers: [...issuers] };
    },
  });
  serve(api, endpoints.getPlan, {
    law,
    answer: async ({ actor, act, params }) =>
      presentPlan(await openPlan(world.db, actor.realmId, params.plan, ports, localMinute(act.now))),
  });
  serve(api, endpoints.getPlanPaper, {
    law,
    answer: async ({ actor, params }) => ({
      tree: await readPlanDocument(world.db, actor.realmId, params.plan),
    }),
  });
  serve(api, endpoints.getPlanRelations, {
    law,
    answer: async ({ actor, act, params }) =>
      presentRelations(await relatePlan(world.db, actor.realmId, params.plan, localDay(act.now))),
  });
  serve(api, endpoints.listPlanBodies, {
    law,
    answer: async ({ actor, act, params }) => {
      const now = localMinute(act.now);
      const shares = await sharePlan(world.db, actor.realmId, params.plan, ports.work, now);
      return { bodies: shares.map(presentShare) };
    },
  });
  serve(api, endpoints.getPlanCourse, {
    law,
    answer: async ({ actor, act, params }) => ({
      today: localDay(act.now),
      days: [...(await followCourse(world.db, actor.realmId, params.plan, ports.work))],
    }),
  });
  serve(api, endpoints.getPlanHistory, {
    law,
    answer: async ({ actor, params, query }) =>
      presentHistory(await recountHistory(world.db, actor.realmId, params.plan, ports, query.before ?? null)),
  });
}
