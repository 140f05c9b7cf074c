import { localDay } from '#kernel/time/local-time.ts';
import { serve } from '#modules/access/door.ts';
import { inTransaction } from '#platform/db/database.ts';
import type { AddRoutes } from '#platform/http/api.ts';
import { endpoints } from '../contract.ts';
import { canPlans } from '../domain/permissions.ts';
import { confirmPlan } from '../use-cases/confirm-plan.ts';
import type { OnPlanConfirmed, OnPlanTakenBack, PlanHoldsPort } from '../use-cases/ports.ts';
import { previewPlan } from '../use-cases/preview-plan.ts';
import { takeBackPlan } from '../use-cases/take-back-plan.ts';
import { addLookingRoutes, type LookingPorts } from './add-looking-routes.ts';
import { addNamingRoutes, type NamingPorts } from './add-naming-routes.ts';
import { presentPreview } from './present-preview.ts';

/** Who is told of plans that are confirmed, taken back and named later, and who answers how far they have come and what hangs on them. */
export interface PlanPorts extends LookingPorts, NamingPorts {
  readonly onPlanConfirmed: OnPlanConfirmed;
  readonly onPlanTakenBack: OnPlanTakenBack;
  readonly holds: PlanHoldsPort;
}

/** The routes of plans. */
export function planRoutes(ports: PlanPorts): AddRoutes {
  const { onPlanConfirmed, onPlanTakenBack, holds } = ports;
  return (api, world) => {
    serve(api, endpoints.previewPlan, {
      law: (actor) => canPlans(actor, 'plans.confirm-plan'),
      answer: async ({ actor, act, params, body }) => {
        const today = localDay(act.now);
        return presentPreview(
          await previewPlan(world.db, actor.realmId, params.reading, body.resolutions ?? {}, today),
        );
      },
    });
    serve(api, endpoints.confirmPlan, {
      law: (actor) => canPlans(actor, 'plans.confirm-plan'),
      answer: async ({ act, params, body }) => {
        const seen = { id: params.reading, version: body.version };
        return inTransaction(world.db, (tx) =>
          confirmPlan(tx, act, seen, body.resolutions ?? {}, onPlanConfirmed, body.expected ?? null),
        );
      },
    });
    serve(api, endpoints.takeBackPlan, {
      law: (actor) => canPlans(actor, 'plans.take-back-plan'),
      answer: async ({ act, params }) =>
        inTransaction(world.db, (tx) => takeBackPlan(tx, act, params.plan, { holds, tell: onPlanTakenBack })),
    });
    addLookingRoutes(api, world, ports);
    addNamingRoutes(api, world, ports);
  };
}
