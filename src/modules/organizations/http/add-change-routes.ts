import { localDay } from '#kernel/time/local-time.ts';
import { serve } from '#modules/access/door.ts';
import { inTransaction } from '#platform/db/database.ts';
import type { Api } from '#platform/http/api.ts';
import type { World } from '#platform/world/world.ts';
import { endpoints } from '../contract.ts';
import { canOrganizations } from '../domain/permissions.ts';
import {
  describeOrganization,
  moveOrganization,
  renameOrganization,
} from '../use-cases/change-organization.ts';
import { addContact, changeContact } from '../use-cases/keep-contacts.ts';
import { presentContact } from './present-page.ts';

/** The routes that change a body, and those that keep the people who answer for it. */
export function addChangeRoutes(api: Api, world: World): void {
  addHistoryRoutes(api, world);
  addContactRoutes(api, world);
}

function addHistoryRoutes(api: Api, world: World): void {
  serve(api, endpoints.renameOrganization, {
    law: (actor) => canOrganizations(actor, 'organizations.change'),
    answer: ({ act, params, body: { version, ...wanted } }) =>
      inTransaction(world.db, (tx) =>
        renameOrganization(tx, act, { id: params.organization, version }, wanted),
      ),
  });
  serve(api, endpoints.moveOrganization, {
    law: (actor) => canOrganizations(actor, 'organizations.change'),
    answer: ({ act, params, body: { version, ...wanted } }) =>
      inTransaction(world.db, (tx) =>
        moveOrganization(tx, act, { id: params.organization, version }, wanted),
      ),
  });
  serve(api, endpoints.describeOrganization, {
    law: (actor) => canOrganizations(actor, 'organizations.change'),
    answer: ({ act, params, body: { version, ...wanted } }) =>
      inTransaction(world.db, (tx) =>
        describeOrganization(tx, act, { id: params.organization, version }, wanted, localDay(act.now)),
      ),
  });
}

function addContactRoutes(api: Api, world: World): void {
  serve(api, endpoints.addContact, {
    law: (actor) => canOrganizations(actor, 'organizations.keep-contacts'),
    answer: async ({ act, params, body }) =>
      presentContact(await inTransaction(world.db, (tx) => addContact(tx, act, params.organization, body))),
  });
  serve(api, endpoints.changeContact, {
    law: (actor) => canOrganizations(actor, 'organizations.keep-contacts'),
    answer: async ({ act, params, body }) =>
      presentContact(
        await inTransaction(world.db, (tx) =>
          changeContact(tx, act, { ...body, organizationId: params.organization, id: params.contact }),
        ),
      ),
  });
}
