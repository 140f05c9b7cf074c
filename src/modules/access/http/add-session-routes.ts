import { ALLOWED } from '#kernel/law/decision.ts';
import { inTransaction } from '#platform/db/database.ts';
import type { AddRoutes } from '#platform/http/api.ts';
import { endpoints } from '../contract.ts';
import { canAccess } from '../domain/permissions.ts';
import type { AccessPorts } from '../use-cases/access-ports.ts';
import { delegatePosition } from '../use-cases/delegate-position.ts';
import { findDelegates, listDelegations } from '../use-cases/look-at-delegations.ts';
import { readSession } from '../use-cases/read-session.ts';
import { requireSignedIn, serve } from '../use-cases/serve-endpoint.ts';
import { setOperator } from '../use-cases/set-operator.ts';

/** What everybody does for himself: who am I, who sits at this desk, who stands in for me. */
export function sessionRoutes(ports: AccessPorts): AddRoutes {
  return (api, world) => {
    const { db } = world;
    serve(api, endpoints.getSession, {
      law: () => ALLOWED,
      withoutSecondFactor: true,
      answer: async ({ actor, context }) => {
        const { secondFactor } = await requireSignedIn(context);
        return { ...(await readSession(world, ports, actor)), secondFactor };
      },
    });
    serve(api, endpoints.setOperator, {
      law: () => ALLOWED,
      beforeOperator: true,
      answer: async ({ act, actor, body, context }) => {
        const { sessionId } = await requireSignedIn(context);
        const seat = { sessionId, operator: body.operator };
        await inTransaction(db, (tx) => setOperator(tx, { ...act, actor }, seat));
        return undefined;
      },
    });
    serve(api, endpoints.listDelegations, {
      law: (actor) => canAccess(actor, 'access.delegate-position'),
      answer: ({ actor }) => listDelegations(world, ports, actor),
    });
    serve(api, endpoints.findDelegates, {
      law: (actor) => canAccess(actor, 'access.delegate-position'),
      answer: async ({ actor, query }) => ({
        people: await findDelegates(world, ports, actor, query.q ?? ''),
      }),
    });
    serve(api, endpoints.delegatePosition, {
      law: (actor) => canAccess(actor, 'access.delegate-position'),
      answer: async ({ act, actor, body, params }) => {
        const wanted = { positionId: params.position, ...body };
        return {
          id: await inTransaction(db, (tx) => delegatePosition(tx, ports, { ...act, actor }, wanted)),
        };
      },
    });
  };
}
