import { localDay } from '#kernel/time/local-time.ts';
import { serve } from '#modules/access/door.ts';
import { inTransaction } from '#platform/db/database.ts';
import type { AddRoutes, Api } from '#platform/http/api.ts';
import type { World } from '#platform/world/world.ts';
import { endpoints } from '../contract.ts';
import { canOrganizations } from '../domain/permissions.ts';
import { createOrganizationIn } from '../use-cases/create-organization.ts';
import { listOrganizationsOn } from '../use-cases/list-organizations.ts';
import { listBranch, listDaysOfChange, searchTree } from '../use-cases/look-at-tree.ts';
import type { WorkOfBodies } from '../use-cases/reorganize/work-of-bodies.ts';
import { glanceAtOrganization, showOrganization } from '../use-cases/show-organization.ts';
import { addChangeRoutes } from './add-change-routes.ts';
import { addGroupRoutes } from './add-group-routes.ts';
import { addPackRoutes } from './add-pack-routes.ts';
import { addReorganizationRoutes } from './add-reorganization-routes.ts';
import { presentCard, presentPage } from './present-page.ts';

/**
 * The routes of bodies, of the people who answer for them, and of groups.
 *
 * @param works what later modules keep that names bodies and goes on after they end
 */
export function organizationRoutes(works: readonly WorkOfBodies[]): AddRoutes {
  return (api, world) => {
    addListRoutes(api, world);
    addTreeRoutes(api, world);
    addPackRoutes(api, world);
    addPageRoutes(api, world);
    addChangeRoutes(api, world);
    addReorganizationRoutes(api, world, works);
    addGroupRoutes(api, world);
  };
}

function addListRoutes(api: Api, world: World): void {
  serve(api, endpoints.listOrganizations, {
    law: (actor) => canOrganizations(actor, 'organizations.list'),
    answer: async ({ actor, act, query }) => {
      const day = query.asOf ?? localDay(act.now);
      const organizations = await listOrganizationsOn(world.db, actor.realmId, day, query.q);
      return { organizations: organizations.slice(0, query.limit) };
    },
  });
  serve(api, endpoints.createOrganization, {
    law: (actor) => canOrganizations(actor, 'organizations.create'),
    answer: ({ act, body }) => inTransaction(world.db, (tx) => createOrganizationIn(tx, act, body)),
  });
}

function addTreeRoutes(api: Api, world: World): void {
  serve(api, endpoints.getBranch, {
    law: (actor) => canOrganizations(actor, 'organizations.list'),
    answer: async ({ actor, act, query }) => {
      const day = query.asOf ?? localDay(act.now);
      const below = query.below ?? null;
      return { branch: await listBranch(world.db, actor.realmId, { tree: query.tree, day, below }) };
    },
  });
  serve(api, endpoints.findInTree, {
    law: (actor) => canOrganizations(actor, 'organizations.list'),
    answer: async ({ actor, act, query }) => {
      const day = query.asOf ?? localDay(act.now);
      const { found, total } = await searchTree(world.db, actor.realmId, {
        tree: query.tree,
        day,
        search: query.q,
        after: query.after,
      });
      return { found: found.map((row) => ({ ...row, above: [...row.above] })), total };
    },
  });
  serve(api, endpoints.listDaysOfChange, {
    law: (actor) => canOrganizations(actor, 'organizations.list'),
    answer: async ({ actor, query }) => ({
      days: await listDaysOfChange(world.db, actor.realmId, query.tree ?? null),
    }),
  });
}

function addPageRoutes(api: Api, world: World): void {
  serve(api, endpoints.getOrganization, {
    law: (actor) => canOrganizations(actor, 'organizations.list'),
    answer: async ({ actor, act, params, query }) => {
      const today = localDay(act.now);
      const days = { day: query.asOf ?? today, today };
      return presentPage(await showOrganization(world.db, actor.realmId, params.organization, days));
    },
  });
  serve(api, endpoints.getOrganizationCard, {
    law: (actor) => canOrganizations(actor, 'organizations.list'),
    answer: async ({ actor, act, params, query }) => {
      const today = localDay(act.now);
      const days = { day: query.asOf ?? today, today };
      return presentCard(await glanceAtOrganization(world.db, actor.realmId, params.organization, days));
    },
  });
}
