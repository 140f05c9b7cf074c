import { z } from '@hono/zod-openapi';
import type { ApiOf, Endpoint } from '#kernel/base/endpoint.ts';

const text = (most: number) => z.string().normalize('NFC').trim().min(1).max(most);

/** What an indicator says, and from which day on. */
const saying = z.object({
  name: text(200),
  unit: text(60),
  adding: z.enum(['sum', 'once-per-event', 'latest']),
  /** One that is no longer counted is not offered any more; what was counted stays. */
  active: z.boolean(),
  fromDay: z.iso.date(),
});

const kept = saying.extend({
  code: z.string(),
  version: z.int(),
  changedAt: z.iso.datetime(),
  changedBy: z.string(),
  /** In how many records it stands. */
  used: z.int(),
});

const codeParams = z.object({ code: z.string().max(8) });

export const indicatorEndpoints = {
  keepIndicators: {
    method: 'get',
    path: '/api/indicator-list',
    summary:
      'Every counted thing of the realm, also what is no longer counted, with how often each was used.',
    response: z.object({ indicators: z.array(kept), mayKeep: z.boolean(), today: z.iso.date() }),
  },
  addIndicator: {
    method: 'post',
    path: '/api/indicator-list',
    summary: 'Adds a counted thing under a code that none has had.',
    body: saying.omit({ active: true }).extend({
      code: z
        .string()
        .trim()
        .regex(/^[A-Z][0-9]{1,2}[a-z]?$/u),
    }),
    response: null,
  },
  changeIndicator: {
    method: 'put',
    path: '/api/indicator-list/{code}',
    summary:
      'Changes a counted thing from a day on and keeps what it said; refused when somebody changed it since.',
    params: codeParams,
    body: saying.extend({ version: z.int() }),
    response: null,
  },
  listIndicatorVersions: {
    method: 'get',
    path: '/api/indicator-list/{code}/versions',
    summary: 'What a counted thing said before, oldest first.',
    params: codeParams,
    response: z.object({
      versions: z.array(
        saying.extend({ version: z.int(), writtenAt: z.iso.datetime(), writtenBy: z.string() }),
      ),
    }),
  },
} as const satisfies Record<string, Endpoint>;

export type IndicatorApi = ApiOf<typeof indicatorEndpoints>;
export type KeptIndicator = z.infer<typeof kept>;
