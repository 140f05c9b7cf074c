import { serve } from '#modules/access/door.ts';
import { inTransaction } from '#platform/db/database.ts';
import type { Api } from '#platform/http/api.ts';
import type { World } from '#platform/world/world.ts';
import { endpoints } from '../contract.ts';
import { canPlans } from '../domain/permissions.ts';
import { nameMembers } from '../use-cases/name-members.ts';
import { undoNaming } from '../use-cases/undo-naming.ts';
import type { OnMembersNamed, OnNamingUndone } from '../use-cases/work-port.ts';

/** Who is told of members that were named, and of a naming taken back. */
export interface NamingPorts {
  readonly onMembersNamed: OnMembersNamed;
  readonly onNamingUndone: OnNamingUndone;
}

/** The routes by which members of words left open are named. */
export function addNamingRoutes(api: Api, world: World, ports: NamingPorts): void {
  const law = (actor: Parameters<typeof canPlans>[0]) => canPlans(actor, 'plans.name-members');
  serve(api, endpoints.nameMembers, {
    law,
    answer: async ({ act, params, body }) => {
      const { version, members, organizationIds } = body;
      const name = members.of === 'words' ? members.name : null;
      const wanted = { planId: params.plan, version, name, itemId: members.itemId, organizationIds };
      return inTransaction(world.db, (tx) => nameMembers(tx, act, wanted, ports.onMembersNamed));
    },
  });
  serve(api, endpoints.undoNaming, {
    law,
    answer: async ({ act, params, body }) =>
      inTransaction(world.db, (tx) =>
        undoNaming(tx, act, { planId: params.plan, ...body }, ports.onNamingUndone),
      ),
  });
}
