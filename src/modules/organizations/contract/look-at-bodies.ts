import { z } from '@hono/zod-openapi';
import type { Endpoint } from '#kernel/base/endpoint.ts';
import {
  branch,
  day,
  dayOfChange,
  namedOrganization,
  organization,
  organizationCard,
  organizationPage,
  tree,
} from './body-shapes.ts';

const params = z.object({ organization: z.uuid() });
const asOf = day.optional();

/** The endpoints that show bodies as of a day. */
export const lookingEndpoints = {
  listOrganizations: {
    method: 'get',
    path: '/api/organizations',
    summary: 'Bodies of the realm as of a day (today when not given), found by name without diacritics.',
    query: z.object({
      asOf,
      q: z.string().max(200).optional(),
      limit: z.coerce.number().int().min(1).max(5000).optional(),
    }),
    response: z.object({ organizations: z.array(organization) }),
  },
  getBranch: {
    method: 'get',
    path: '/api/organizations/tree',
    summary: 'The bodies directly below one, or the roots, of a tree as of a day.',
    query: z.object({ tree, asOf, below: z.uuid().optional() }),
    response: z.object({ branch: z.array(branch) }),
  },
  findInTree: {
    method: 'get',
    path: '/api/organizations/tree/found',
    summary: 'Bodies of a tree whose name of a day holds the words, each with the bodies above it.',
    query: z.object({
      tree,
      asOf,
      q: z.string().min(1).max(200),
      /** How many of the found bodies are passed over. */
      after: z.coerce.number().int().min(0).max(100_000).default(0),
    }),
    response: z.object({
      found: z.array(branch.extend({ above: z.array(namedOrganization) })),
      /** How many there are in all; up to 100 are answered. */
      total: z.int(),
    }),
  },
  listDaysOfChange: {
    method: 'get',
    path: '/api/organizations/days-of-change',
    summary: 'Days on which bodies opened, closed, were renamed or moved, newest first.',
    query: z.object({ tree: tree.optional() }),
    response: z.object({ days: z.array(dayOfChange) }),
  },
  getOrganization: {
    method: 'get',
    path: '/api/organizations/{organization}',
    summary: 'One body as of a day: people, names then and now, what it came from and became.',
    params,
    query: z.object({ asOf }),
    response: organizationPage,
  },
  getOrganizationCard: {
    method: 'get',
    path: '/api/organizations/{organization}/card',
    summary: 'What a hover over the name of a body shows.',
    params,
    query: z.object({ asOf }),
    response: organizationCard,
  },
} as const satisfies Record<string, Endpoint>;
