import { localDay } from '#kernel/time/local-time.ts';
import { serve } from '#modules/access/door.ts';
import { inTransaction } from '#platform/db/database.ts';
import type { Api } from '#platform/http/api.ts';
import type { World } from '#platform/world/world.ts';
import { endpoints } from '../contract.ts';
import { canOrganizations } from '../domain/permissions.ts';
import { endOrganization, giveWorkAway } from '../use-cases/reorganize/carry-out.ts';
import { chooseMoves, listMoves } from '../use-cases/reorganize/choose-moves.ts';
import { previewMoves } from '../use-cases/reorganize/preview-moves.ts';
import { takeBackReorganization } from '../use-cases/reorganize/take-back.ts';
import type { WorkOfBodies } from '../use-cases/reorganize/work-of-bodies.ts';

/** The routes by which bodies end, give work away, and what is open goes to whoever took over. */
export function addReorganizationRoutes(api: Api, world: World, works: readonly WorkOfBodies[]): void {
  addCarryingOutRoutes(api, world, works);
  addMoveRoutes(api, world, works);
}

function addCarryingOutRoutes(api: Api, world: World, works: readonly WorkOfBodies[]): void {
  serve(api, endpoints.closeOrganization, {
    law: (actor) => canOrganizations(actor, 'organizations.change'),
    answer: ({ act, params, body: { version, ...wanted } }) =>
      inTransaction(world.db, (tx) =>
        endOrganization(tx, act, works, { id: params.organization, version }, wanted),
      ),
  });
  serve(api, endpoints.recordSuccession, {
    law: (actor) => canOrganizations(actor, 'organizations.change'),
    answer: ({ act, params, body: { version, ...wanted } }) =>
      inTransaction(world.db, (tx) =>
        giveWorkAway(tx, act, works, { id: params.organization, version }, wanted),
      ),
  });
  serve(api, endpoints.takeBackReorganization, {
    law: (actor) => canOrganizations(actor, 'organizations.change'),
    answer: async ({ act, params, body: { version, on } }) => {
      const { organization, kept } = await inTransaction(world.db, (tx) =>
        takeBackReorganization(tx, act, works, { id: params.organization, version }, on),
      );
      return { organization, kept: [...kept] };
    },
  });
}

function addMoveRoutes(api: Api, world: World, works: readonly WorkOfBodies[]): void {
  serve(api, endpoints.previewMoves, {
    law: (actor) => canOrganizations(actor, 'organizations.change'),
    answer: async ({ actor, act, params, body }) => {
      const preview = await previewMoves(world.db, actor.realmId, works, {
        organizationId: params.organization,
        today: localDay(act.now),
        ...body,
      });
      return {
        ...preview,
        counts: [...preview.counts],
        targets: [...preview.targets],
        matters: [...preview.matters],
      };
    },
  });
  serve(api, endpoints.listMoves, {
    law: (actor) => canOrganizations(actor, 'organizations.list'),
    answer: async ({ actor, act, params }) => {
      const { moved, ...rest } = await listMoves(
        world.db,
        actor.realmId,
        works,
        params.organization,
        localDay(act.now),
      );
      return { moved: [...moved], ...rest };
    },
  });
  serve(api, endpoints.chooseMoves, {
    law: (actor) => canOrganizations(actor, 'organizations.change'),
    answer: ({ act, params, body: { version, choices } }) =>
      inTransaction(world.db, async (tx) => ({
        moved: await chooseMoves(tx, act, works, { id: params.organization, version }, choices),
      })),
  });
}
