import { localDay, localMinute } from '#kernel/time/local-time.ts';
import { serve } from '#modules/access/door.ts';
import { inTransaction } from '#platform/db/database.ts';
import type { AddRoutes } from '#platform/http/api.ts';
import { endpoints } from '../contract.ts';
import { canPlans } from '../domain/permissions.ts';
import { confirmPlan } from '../use-cases/confirm-plan.ts';
import { getPlan } from '../use-cases/get-plan.ts';
import { listPlans } from '../use-cases/list-plans.ts';
import type { OnPlanConfirmed, OnPlanTakenBack, PlanHoldsPort, ProgressPort } from '../use-cases/ports.ts';
import { previewPlan } from '../use-cases/preview-plan.ts';
import { takeBackPlan } from '../use-cases/take-back-plan.ts';
import { presentPlan, presentPlanSummary } from './present-plan.ts';
import { presentPreview } from './present-preview.ts';

/** Who is told of plans that are confirmed and taken back, and who answers how far plans have come and what hangs on them. */
export interface PlanPorts {
  readonly onPlanConfirmed: OnPlanConfirmed;
  readonly onPlanTakenBack: OnPlanTakenBack;
  readonly holds: PlanHoldsPort;
  readonly progress: ProgressPort;
}

/** The routes of plans. */
export function planRoutes({ onPlanConfirmed, onPlanTakenBack, holds, progress }: PlanPorts): AddRoutes {
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
