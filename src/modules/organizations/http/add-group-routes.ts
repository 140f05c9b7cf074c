import { localDay } from '#kernel/time/local-time.ts';
import { serve } from '#modules/access/door.ts';
import { inTransaction } from '#platform/db/database.ts';
import type { Api } from '#platform/http/api.ts';
import type { World } from '#platform/world/world.ts';
import { endpoints, type Group } from '../contract.ts';
import { canOrganizations } from '../domain/permissions.ts';
import {
  changeGroup,
  createGroup,
  listGroupsOn,
  previewGroup,
  type ShownGroup,
  tryGroup,
} from '../use-cases/keep-groups.ts';

/** The routes of groups of bodies. */
export function addGroupRoutes(api: Api, world: World): void {
  serve(api, endpoints.listGroups, {
    law: (actor) => canOrganizations(actor, 'organizations.list'),
    answer: async ({ actor, act, query }) => {
      const groups = await listGroupsOn(world.db, actor.realmId, query.asOf ?? localDay(act.now));
      return { groups: groups.map(presentGroup) };
    },
  });
  serve(api, endpoints.previewGroup, {
    law: (actor) => canOrganizations(actor, 'organizations.list'),
    answer: async ({ actor, act, query }) => {
      const reach = { day: query.asOf ?? localDay(act.now), issuerId: query.issuer ?? null };
      const { open, unknown, members } = await previewGroup(world.db, actor.realmId, query.words, reach);
      return { open, unknown: [...unknown], members: [...members] };
    },
  });
  serve(api, endpoints.tryGroup, {
    law: (actor) => canOrganizations(actor, 'organizations.keep-groups'),
    answer: async ({ actor, act, body: { asOf, issuer, ...rule } }) => {
      const reach = { day: asOf ?? localDay(act.now), issuerId: issuer };
      return { members: [...(await tryGroup(world.db, actor.realmId, rule, reach))] };
    },
  });
  serve(api, endpoints.createGroup, {
    law: (actor) => canOrganizations(actor, 'organizations.keep-groups'),
    answer: async ({ act, body }) =>
      presentGroup(await inTransaction(world.db, (tx) => createGroup(tx, act, body))),
  });
  serve(api, endpoints.changeGroup, {
    law: (actor) => canOrganizations(actor, 'organizations.keep-groups'),
    answer: async ({ act, params, body: { version, ...wanted } }) => {
      const changed = await inTransaction(world.db, (tx) =>
        changeGroup(tx, act, { id: params.group, version }, wanted),
      );
      return { group: changed === null ? null : presentGroup(changed) };
    },
  });
}

function presentGroup(rule: ShownGroup): Group {
  const {
    id,
    key,
    name,
    writings,
    kinds,
    levels,
    nameBegins,
    below,
    belowId,
    belowBody,
    includes,
    excludes,
    from,
    to,
    version,
  } = rule;
  return {
    id,
    key,
    name,
    writings: [...writings],
    kinds: [...kinds],
    levels: [...levels],
    nameBegins: [...nameBegins],
    below,
    belowId,
    belowBody,
    includes: [...includes],
    excludes: [...excludes],
    from,
    to,
    version,
  };
}
