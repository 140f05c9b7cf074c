import { z } from '@hono/zod-openapi';
import type { Endpoint } from '#kernel/base/endpoint.ts';
import { GROUP_PLACES } from '../domain/group-rule.ts';
import {
  bodyName,
  day,
  held,
  namedOrganization,
  organizationKind,
  organizationLevel,
} from './body-shapes.ts';

/** A group of bodies as a rule. */
export const group = z.object({
  /** Null for one that comes with the house. */
  id: z.uuid().nullable(),
  key: z.string(),
  name: z.string(),
  writings: z.array(z.string()),
  kinds: z.array(organizationKind),
  levels: z.array(organizationLevel),
  nameBegins: z.array(z.string()),
  below: z.enum(GROUP_PLACES),
  belowId: z.uuid().nullable(),
  belowBody: namedOrganization.nullable(),
  includes: z.array(namedOrganization),
  excludes: z.array(namedOrganization),
  ...held,
  version: z.int(),
});

export const groupWords = z.object({
  name: bodyName,
  writings: z.array(z.string().normalize('NFC').trim().min(2).max(200)).min(1).max(30),
  kinds: z.array(organizationKind).max(20),
  levels: z.array(organizationLevel).max(4),
  nameBegins: z.array(z.string().normalize('NFC').trim().min(1).max(100)).max(20),
  below: z.enum(GROUP_PLACES),
  belowId: z.uuid().nullable(),
  includes: z.array(z.uuid()).max(500),
  excludes: z.array(z.uuid()).max(500),
  /** First day on which it holds so; null: for all the past. */
  from: day.nullable(),
});

/** Who would belong to a rule that is not kept yet. */
const groupTrial = groupWords
  .omit({ name: true, writings: true, from: true })
  .extend({ asOf: day.optional(), issuer: z.uuid().nullable() });

/** The endpoints of groups of bodies. */
export const groupEndpoints = {
  listGroups: {
    method: 'get',
    path: '/api/organization-groups',
    summary: 'Groups of bodies as rules, as of a day.',
    query: z.object({ asOf: day.optional() }),
    response: z.object({ groups: z.array(group) }),
  },
  previewGroup: {
    method: 'get',
    path: '/api/organization-groups/members',
    summary: 'The members that a printed group has on a day for an issuer.',
    query: z.object({ words: z.string().min(2).max(300), asOf: day.optional(), issuer: z.uuid().optional() }),
    response: z.object({
      /** True when somebody has to name the members. */
      open: z.boolean(),
      /** Parts of the words that no rule knows. */
      unknown: z.array(z.string()),
      members: z.array(namedOrganization),
    }),
  },
  tryGroup: {
    method: 'post',
    path: '/api/organization-groups/trial',
    summary: 'The members that a rule would have on a day for an issuer; nothing is kept.',
    body: groupTrial,
    response: z.object({ members: z.array(namedOrganization) }),
  },
  createGroup: {
    method: 'post',
    path: '/api/organization-groups',
    summary: 'Adds a group, or puts a rule in the place of one that comes with the house.',
    body: groupWords.extend({ key: z.string().max(60).optional() }),
    response: group,
  },
  changeGroup: {
    method: 'post',
    path: '/api/organization-groups/{group}',
    summary: 'Lets a group hold otherwise from a day, or ends it.',
    params: z.object({ group: z.uuid() }),
    body: groupWords.extend({ version: z.int(), from: day, ends: z.boolean().default(false) }),
    response: z.object({ group: group.nullable() }),
  },
} as const satisfies Record<string, Endpoint>;
