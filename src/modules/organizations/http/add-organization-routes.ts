import { localDay } from '#kernel/time/local-time.ts';
import { serve } from '#modules/access/door.ts';
import { inTransaction } from '#platform/db/database.ts';
import type { AddRoutes } from '#platform/http/api.ts';
import { endpoints } from '../contract.ts';
import { canOrganizations } from '../domain/permissions.ts';
import { createOrganizationIn } from '../use-cases/create-organization.ts';
import { listOrganizationsOn } from '../use-cases/list-organizations.ts';
import { addPackRoutes } from './add-pack-routes.ts';

/** The routes of bodies. */
export const addOrganizationRoutes: AddRoutes = (api, world) => {
  serve(api, endpoints.listOrganizations, {
    law: (actor) => canOrganizations(actor, 'organizations.list'),
    answer: async ({ actor, act, query }) => ({
      organizations: await listOrganizationsOn(
        world.db,
        actor.realmId,
        query.asOf ?? localDay(act.now),
        query.q,
      ),
    }),
  });
  serve(api, endpoints.createOrganization, {
    law: (actor) => canOrganizations(actor, 'organizations.create'),
    answer: ({ act, body }) => inTransaction(world.db, (tx) => createOrganizationIn(tx, act, body)),
  });
  addPackRoutes(api, world);
};
