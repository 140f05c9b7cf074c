import { localDay, localMinute } from '#kernel/time/local-time.ts';
import { serve } from '#modules/access/door.ts';
import { inTransaction } from '#platform/db/database.ts';
import type { AddRoutes } from '#platform/http/api.ts';
import { endpoints, type PlanPreview as PreviewShape } from '../contract.ts';
import { canPlans } from '../domain/permissions.ts';
import { confirmPlan } from '../use-cases/confirm-plan.ts';
import { getPlan } from '../use-cases/get-plan.ts';
import { listPlans } from '../use-cases/list-plans.ts';
import type { OnPlanConfirmed, ProgressPort } from '../use-cases/ports.ts';
import { type PlanPreview, previewPlan } from '../use-cases/preview-plan.ts';
import { presentPlan, presentPlanSummary } from './present-plan.ts';

/** Who is told of a confirmed plan, and who answers how far plans have come. */
export interface PlanPorts {
  readonly onPlanConfirmed: OnPlanConfirmed;
  readonly progress: ProgressPort;
}

/** The routes of plans. */
export function planRoutes({ onPlanConfirmed, progress }: PlanPorts): AddRoutes {
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
    serve(api, endpoints.listPlans, {
      law: (actor) => canPlans(actor, 'plans.read'),
      answer: async ({ actor, act }) => ({
        plans: (await listPlans(world.db, actor.realmId, progress, localMinute(act.now))).map(
          presentPlanSummary,
        ),
      }),
    });
    serve(api, endpoints.getPlan, {
      law: (actor) => canPlans(actor, 'plans.read'),
      answer: async ({ actor, act, params }) =>
        presentPlan(await getPlan(world.db, actor.realmId, params.plan, progress, localMinute(act.now))),
    });
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
