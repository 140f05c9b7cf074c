import { z } from '@hono/zod-openapi';
import type { ApiOf, Endpoint } from '#kernel/base/endpoint.ts';

const named = z.object({ id: z.uuid(), name: z.string() });

/** What an inspection said at one time; bodies, plans and work are named. */
const inspectionVersion = z.object({
  /** How many times it had been written by then, this time included. */
  writing: z.int(),
  writtenAt: z.iso.datetime(),
  writtenBy: z.string(),
  title: z.string(),
  decision: z.string(),
  plan: named.nullable(),
  fromDay: z.iso.date().nullable(),
  toDay: z.iso.date().nullable(),
  place: z.string(),
  summary: z.string(),
  members: z.array(z.object({ title: z.string(), part: z.enum(['head', 'deputy', 'secretary', 'member']) })),
  bodies: z.array(named),
  obligations: z.array(named),
  findings: z.array(
    z.object({
      id: z.uuid(),
      kind: z.enum(['strength', 'shortcoming', 'cause']),
      words: z.string(),
      body: z.string().nullable(),
      work: z.string().nullable(),
    }),
  ),
  remedies: z.array(
    z.object({
      id: z.uuid(),
      body: z.string(),
      words: z.string(),
      day: z.iso.date().nullable(),
      countedDays: z.int().nullable(),
    }),
  ),
});

export const inspectionVersionEndpoints = {
  listInspectionVersions: {
    method: 'get',
    path: '/api/inspections/{inspection}/versions',
    summary: 'What an inspection said each time it was written, the last time first, at most 100 times.',
    params: z.object({ inspection: z.uuid() }),
    response: z.object({
      title: z.string(),
      versions: z.array(inspectionVersion),
      /** It was written more often than is told. */
      more: z.boolean(),
    }),
  },
} as const satisfies Record<string, Endpoint>;

export type InspectionVersionApi = ApiOf<typeof inspectionVersionEndpoints>;
export type InspectionVersion = z.infer<typeof inspectionVersion>;
