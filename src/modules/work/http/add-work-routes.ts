import { localMinute } from '#kernel/time/local-time.ts';
import { serve } from '#modules/access/door.ts';
import { refuseSecretWords } from '#modules/documents/door.ts';
import { inTransaction } from '#platform/db/database.ts';
import type { AddRoutes } from '#platform/http/api.ts';
import { endpoints } from '../contract.ts';
import type { Obligation } from '../domain/obligation.ts';
import { canWork } from '../domain/permissions.ts';
import { assignQuick, withdrawQuick } from '../use-cases/assign-quick.ts';
import { getObligationContext } from '../use-cases/get-obligation-context.ts';
import { getObligation, listObligations } from '../use-cases/list-obligations.ts';
import { setObligationState } from '../use-cases/set-obligation-state.ts';
import { understandQuickLine } from '../use-cases/understand-quick-line.ts';
import { addCourseRoutes } from './add-course-routes.ts';
import { addSummaryRoutes } from './add-summary-routes.ts';
import { presentContext } from './present-context.ts';
import { presentObligation } from './present-obligation.ts';
import { readNarrowing } from './read-narrowing.ts';

/** The routes of work. */
export const addWorkRoutes: AddRoutes = (api, world) => {
  addSummaryRoutes(api, world);
  serve(api, endpoints.listObligations, {
    law: (actor) => canWork(actor, 'work.read'),
    answer: async ({ actor, act, query }) => {
      const now = localMinute(act.now);
      const { sort, cursor } = query;
      const wanted = { ...readNarrowing(query), sort, cursor };
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
  serve(api, endpoints.getObligationContext, {
    law: (actor) => canWork(actor, 'work.read'),
    answer: async ({ actor, act, params }) =>
      presentContext(await getObligationContext(world.db, actor, params.obligation, act.now)),
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
  addQuickRoutes(api, world);
  addCourseRoutes(api, world);
};

/** Giao nhanh: work given in a line, without a document. */
const addQuickRoutes: AddRoutes = (api, world) => {
  serve(api, endpoints.understandQuickLine, {
    law: (actor) => canWork(actor, 'work.assign'),
    answer: async ({ actor, act, body }) => {
      await refuseSecretWords(world.db, act, [body.line]);
      const line = await understandQuickLine(world.db, actor.realmId, body.line, localMinute(act.now));
      return { ...line, organizations: [...line.organizations] };
    },
  });
  serve(api, endpoints.assignQuick, {
    law: (actor) => canWork(actor, 'work.assign'),
    answer: async ({ actor, act, body }) => {
      await refuseSecretWords(world.db, act, [body.text, body.timeWords ?? '']);
      const given = await inTransaction(world.db, (tx) => assignQuick(tx, { ...act, actor }, body));
      return { obligations: presentAll(given.obligations, localMinute(act.now)), asked: [...given.asked] };
    },
  });
  serve(api, endpoints.withdrawQuick, {
    law: (actor) => canWork(actor, 'work.assign'),
    answer: async ({ actor, act, body }) => {
      await inTransaction(world.db, (tx) => withdrawQuick(tx, { ...act, actor }, body.obligations));
      return undefined;
    },
  });
};

function presentAll(obligations: readonly Obligation[], now: string) {
  return obligations.map((obligation) => presentObligation(obligation, now));
}
