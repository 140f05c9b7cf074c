import { z } from '@hono/zod-openapi';
import type { Endpoint } from '#kernel/base/endpoint.ts';
import {
  bodyAbbreviation,
  bodyName,
  contact,
  contactWords,
  day,
  newOrganization,
  organization,
  organizationKind,
  organizationLevel,
  successionKind,
  tree,
} from './body-shapes.ts';
import { moveChoices, successor } from './reorganize.ts';

const params = z.object({ organization: z.uuid() });
const version = z.int();

/** The endpoints that change bodies and the people who answer for them. */
export const changingEndpoints = {
  createOrganization: {
    method: 'post',
    path: '/api/organizations',
    summary: 'Makes a body.',
    body: newOrganization,
    response: organization,
  },
  renameOrganization: {
    method: 'post',
    path: '/api/organizations/{organization}/names',
    summary: 'Gives a body another name from a day.',
    params,
    body: z.object({ version, from: day, name: bodyName, abbreviation: bodyAbbreviation }),
    response: organization,
  },
  moveOrganization: {
    method: 'post',
    path: '/api/organizations/{organization}/places',
    summary: 'Moves a body below another one, or below none, from a day.',
    params,
    body: z.object({ version, from: day, tree, parentId: z.uuid().nullable() }),
    response: organization,
  },
  closeOrganization: {
    method: 'post',
    path: '/api/organizations/{organization}/closing',
    summary: 'Ends a body on a day: the first on which it no longer exists.',
    params,
    body: z.object({
      version,
      on: day,
      /** Ends the bodies below it on the same day. */
      withUnits: z.boolean().default(false),
      successors: z.array(successor).max(50).default([]),
      /** Who takes over what nothing else tells. */
      choices: moveChoices.default({ chosen: {}, restId: null }),
    }),
    response: organization,
  },
  recordSuccession: {
    method: 'post',
    path: '/api/organizations/{organization}/successors',
    summary: 'Records that another body took over from this one on a day, wholly or in part.',
    params,
    body: z.object({
      version,
      successorId: z.uuid(),
      on: day,
      scope: z.string().normalize('NFC').trim().max(500).nullable(),
      kind: successionKind,
      choices: moveChoices.default({ chosen: {}, restId: null }),
    }),
    response: organization,
  },
  describeOrganization: {
    method: 'patch',
    path: '/api/organizations/{organization}',
    summary: 'Corrects what holds for all days of a body: kind, level, codes.',
    params,
    body: z.object({
      version,
      kind: organizationKind,
      level: organizationLevel.nullable(),
      codes: z.record(z.string().max(60), z.string().max(60)),
    }),
    response: organization,
  },
  addContact: {
    method: 'post',
    path: '/api/organizations/{organization}/contacts',
    summary: 'Adds somebody who answers for a body.',
    params,
    body: contactWords.extend({ from: day.nullable() }),
    response: contact,
  },
  changeContact: {
    method: 'patch',
    path: '/api/organizations/{organization}/contacts/{contact}',
    summary: 'Changes what is known of a contact, or ends their answering on a day.',
    params: params.extend({ contact: z.uuid() }),
    body: contactWords.extend({ version, endsOn: day.nullable() }),
    response: contact,
  },
} as const satisfies Record<string, Endpoint>;
