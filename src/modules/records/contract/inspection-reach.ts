import { z } from '@hono/zod-openapi';
import type { ApiOf, Endpoint } from '#kernel/base/endpoint.ts';
import { lookedAt } from './inspections.ts';

const named = z.object({ id: z.uuid(), name: z.string() });

/** Identifiers of bodies one after another, as an address carries them. */
const bodies = z
  .string()
  .max(8000)
  .regex(/^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?:,|$)){0,200}$/u);
const plan = z.uuid().optional();

const weighed = named.extend({
  /** Late work that nobody has handed in: it is laid before who inspects. */
  late: z.int(),
  /** Null: it may be inspected. own: an own body; closed: it is no more; not-below: neither below nor in the plan. */
  why: z.enum(['own', 'closed', 'not-below']).nullable(),
  /** Plans by which it could be inspected. */
  plans: z.array(named),
});

export const inspectionReachEndpoints = {
  weighBodies: {
    method: 'get',
    path: '/api/inspection-reach',
    summary:
      'Which of these bodies the caller may inspect, and why not the others; unknown ones are left out.',
    query: z.object({ bodies, plan }),
    response: z.object({
      bodies: z.array(weighed),
      /** While no plan is chosen: the plan by which the most of them may be inspected. */
      suggested: named.nullable(),
    }),
  },
  findInspectableBodies: {
    method: 'get',
    path: '/api/inspectable-bodies',
    summary:
      'The first 40 bodies that the caller may inspect and that have these words, diacritics optional.',
    query: z.object({ q: z.string().max(200).optional(), plan }),
    response: z.object({ organizations: z.array(named) }),
  },
  findWorkToLookAt: {
    method: 'get',
    path: '/api/inspectable-work',
    summary:
      'Work of these bodies that an inspection may look at: the first 60 by their end, or all that is late.',
    query: z.object({ bodies, q: z.string().max(200).optional(), late: z.enum(['yes']).optional() }),
    response: z.object({ obligations: z.array(lookedAt) }),
  },
} as const satisfies Record<string, Endpoint>;

export type InspectionReachApi = ApiOf<typeof inspectionReachEndpoints>;
export type WeighedBody = z.infer<typeof weighed>;
