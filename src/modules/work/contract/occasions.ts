import { z } from '@hono/zod-openapi';

/** An anniversary that comes, and what plans of its year say of it. */
export const occasionAhead = z.object({
  name: z.string(),
  from: z.iso.date(),
  to: z.iso.date(),
  lunar: z.boolean(),
  great: z.boolean(),
  ordinal: z.int().nullable(),
  /** round: năm tròn; five: năm lẻ 5; other: năm khác. */
  rank: z.enum(['round', 'five', 'other']).nullable(),
  said: z.object({
    count: z.int(),
    /** The first of them. */
    items: z.array(
      z.object({
        id: z.uuid(),
        plan: z.object({ id: z.uuid(), number: z.string().nullable() }),
        number: z.string().nullable(),
        text: z.string(),
      }),
    ),
  }),
});

export type OccasionAheadShape = z.infer<typeof occasionAhead>;
