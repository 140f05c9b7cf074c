import { z } from '@hono/zod-openapi';
import type { Endpoint } from '#kernel/base/endpoint.ts';

const params = z.object({ plan: z.uuid() });

export const namingEndpoints = {
  nameMembers: {
    method: 'post',
    path: '/api/plans/{plan}/members',
    summary:
      'Names the members of words that were left open, or the lead of a task without one, and makes what they owe.',
    params,
    body: z.object({
      version: z.int(),
      members: z.discriminatedUnion('of', [
        z.object({
          of: z.literal('words'),
          name: z.string().min(1).max(500),
          /** The one item meant; null: wherever the words stand. */
          itemId: z.uuid().nullable(),
        }),
        z.object({ of: z.literal('task'), itemId: z.uuid() }),
      ]),
      organizationIds: z.array(z.uuid()).min(1).max(500),
    }),
    response: z.object({ namingId: z.uuid(), version: z.int(), obligations: z.int() }),
  },
  undoNaming: {
    method: 'post',
    path: '/api/plans/{plan}/members/undo',
    summary: 'Takes a naming back with what it made, unless somebody has worked on it.',
    params,
    body: z.object({ version: z.int(), namingId: z.uuid() }),
    response: z.object({ version: z.int(), obligations: z.int() }),
  },
} as const satisfies Record<string, Endpoint>;
