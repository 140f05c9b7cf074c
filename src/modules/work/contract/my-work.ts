import { z } from '@hono/zod-openapi';
import type { Endpoint } from '#kernel/base/endpoint.ts';
import { occasionAhead } from './occasions.ts';

/** Words in both languages of the house. */
const words = z.object({ vi: z.string(), en: z.string() });

/** The endpoint of Việc của tôi; `obligation` is the shape of one that is owed. */
export function myWorkEndpoints<O extends z.ZodObject>(obligation: O) {
  const item = z.object({
    key: z.string(),
    /** What it is: `Đề nghị bổ sung`. */
    why: words,
    /** The words of the thing itself. */
    what: z.string(),
    /** Null where it is about no obligation. */
    obligation: obligation.nullable(),
    /** What somebody wrote about it. */
    said: z.string().nullable(),
    by: z.string().nullable(),
    since: z.iso.datetime().nullable(),
    /** The one act, and its address in the application. */
    act: z.object({ ...words.shape, address: z.string() }),
  });
  /** `total` counts beyond the items that are shown. */
  const part = z.object({ items: z.array(item), total: z.int() });
  const day = z.iso.date();
  return {
    getMyWork: {
      method: 'get',
      path: '/api/my-work',
      summary:
        "What the bodies of the signed-in person owe, at most 50 of each part: late, today, the seven days after, later, without an end; what waits for the person's word, came back, or lies with others; the days of the fortnight ahead and what is remembered in them. For a person of no body, the whole realm.",
      response: z.object({
        organization: z.object({ id: z.uuid(), name: z.string() }).nullable(),
        severalBodies: z.boolean(),
        /** Exact to 1,000; 1,001 says that there are more. */
        counts: z.object({
          late: z.int(),
          today: z.int(),
          week: z.int(),
          later: z.int(),
          withoutEnd: z.int(),
          done: z.int(),
        }),
        late: z.array(obligation),
        today: z.array(obligation),
        week: z.array(obligation),
        later: z.array(obligation),
        withoutEnd: z.array(obligation),
        asked: z.object({ decide: part, returned: part, waiting: part }),
        /** What goes on all the time and has no result in the half year of reporting. */
        silent: z.object({ from: day, to: day, obligations: z.array(z.uuid()) }),
        ahead: z.object({
          from: day,
          to: day,
          days: z.array(
            z.object({ day, count: z.int(), first: z.object({ id: z.uuid(), text: z.string() }) }),
          ),
          /** What is remembered in these days, by its first day. */
          occasions: z.array(occasionAhead),
        }),
        awaitingReview: z.int(),
      }),
    },
  } as const satisfies Record<string, Endpoint>;
}
