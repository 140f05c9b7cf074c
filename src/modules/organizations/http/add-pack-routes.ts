import { serve } from '#modules/access/door.ts';
import { inTransaction } from '#platform/db/database.ts';
import type { Api } from '#platform/http/api.ts';
import type { World } from '#platform/world/world.ts';
import { endpoints } from '../contract.ts';
import { presentPackOutcome } from '../domain/packs/present-pack.ts';
import { canOrganizations } from '../domain/permissions.ts';
import { loadPack, previewPack } from '../use-cases/load-pack.ts';
import { readPacks } from '../use-cases/read-packs.ts';

/** The routes of packs. */
export function addPackRoutes(api: Api, world: World): void {
  serve(api, endpoints.listPacks, {
    law: (actor) => canOrganizations(actor, 'organizations.exchange'),
    answer: async () => ({
      packs: readPacks().packs.map(({ key, title, about, parts }) => ({
        key,
        title,
        about,
        ofProvince: parts.includes('province'),
      })),
    }),
  });
  serve(api, endpoints.loadPack, {
    law: (actor) => canOrganizations(actor, 'organizations.exchange'),
    answer: async ({ actor, act, params, body }) => {
      const wanted = { pack: params.pack, province: body.province, having: body.having };
      const outcome = body.dryRun
        ? await previewPack(world.db, actor.realmId, wanted)
        : await inTransaction(world.db, (tx) => loadPack(tx, act, wanted));
      return presentPackOutcome(outcome);
    },
  });
}
