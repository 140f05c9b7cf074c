import { z } from '@hono/zod-openapi';
import type { ApiOf, Endpoint } from '#kernel/base/endpoint.ts';
import { ORGANIZATION_KINDS, ORGANIZATION_TREES } from './domain/organization.ts';

export const tree = z.enum(ORGANIZATION_TREES);

export const organizationKind = z.enum(ORGANIZATION_KINDS);

/** One body as a list or a picker shows it. */
export const organization = z.object({
  id: z.uuid(),
  name: z.string(),
  abbreviation: z.string().nullable(),
  kind: organizationKind,
  /** Parents on the asked day, one at most in each tree. */
  parents: z.array(z.object({ tree, id: z.uuid() })),
  closedOn: z.iso.date().nullable(),
  version: z.int(),
});

export const newOrganization = z.object({
  name: z.string().normalize('NFC').trim().min(2).max(300),
  abbreviation: z.string().trim().max(60).nullable(),
  kind: organizationKind,
  tree,
  parentId: z.uuid().nullable(),
  /** First day of the name; null when it is not known. */
  from: z.iso.date().nullable(),
});

export const endpoints = {
  listOrganizations: {
    method: 'get',
    path: '/api/organizations',
    summary: 'Bodies of the realm as of a day (today when not given), found by name without diacritics.',
    query: z.object({ asOf: z.iso.date().optional(), q: z.string().max(200).optional() }),
    response: z.object({ organizations: z.array(organization) }),
  },
  createOrganization: {
    method: 'post',
    path: '/api/organizations',
    summary: 'Makes a body.',
    body: newOrganization,
    response: organization,
  },
} as const satisfies Record<string, Endpoint>;

export type OrganizationsApi = ApiOf<typeof endpoints>;
export type Organization = z.infer<typeof organization>;
export type OrganizationKind = z.infer<typeof organizationKind>;
export type NewOrganization = z.infer<typeof newOrganization>;
export type OrganizationTree = z.infer<typeof tree>;
