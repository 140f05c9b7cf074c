import { localDay } from '#kernel/time/local-time.ts';
import { serve } from '#modules/access/door.ts';
import { inTransaction } from '#platform/db/database.ts';
import type { AddRoutes } from '#platform/http/api.ts';
import { endpoints, type PlanPreview as PreviewShape } from '../contract.ts';
import { canPlans } from '../domain/permissions.ts';
import { confirmPlan } from '../use-cases/confirm-plan.ts';
import type { OnPlanConfirmed } from '../use-cases/ports.ts';
import { type PlanPreview, previewPlan } from '../use-cases/preview-plan.ts';
import { addLookingRoutes, type LookingPorts } from './add-looking-routes.ts';
import { addNamingRoutes, type NamingPorts } from './add-naming-routes.ts';

/** Who is told of a confirmed plan and of members named later, and who answers how far plans have come. */
export interface PlanPorts extends LookingPorts, NamingPorts {
  readonly onPlanConfirmed: OnPlanConfirmed;
}

/** The routes of plans. */
export function planRoutes(ports: PlanPorts): AddRoutes {
  const { onPlanConfirmed } = ports;
  return (api, world) => {
    serve(api, endpoints.previewPlan, {
      law: (actor) => canPlans(actor, 'plans.confirm-plan'),
      answer: async ({ actor, act, params, body }) => {
        const today = localDay(act.now);
        return presentPreview(
          await previewPlan(world.db, actor.realmId, params.reading, body.resolutions, today),
        );
      },
    });
    serve(api, endpoints.confirmPlan, {
      law: (actor) => canPlans(actor, 'plans.confirm-plan'),
      answer: async ({ act, params, body }) => {
        const seen = { id: params.reading, version: body.version };
        return inTransaction(world.db, (tx) => confirmPlan(tx, act, seen, body.resolutions, onPlanConfirmed));
      },
    });
    addLookingRoutes(api, world, ports);
    addNamingRoutes(api, world, ports);
  };
}

function presentPreview(preview: PlanPreview): PreviewShape {
  return {
    ...preview,
    names: preview.names.map(({ suggestion, candidates, ...name }) => ({
      ...name,
      suggestion:
        suggestion.kind === 'organizations'
          ? { kind: suggestion.kind, organizationIds: [...suggestion.organizationIds] }
          : suggestion,
      candidates: [...candidates],
    })),
  };
}
