import { z } from '@hono/zod-openapi';
import type { Endpoint } from '#kernel/base/endpoint.ts';

const bilingual = z.object({ vi: z.string(), en: z.string() });

/** How a document stands to its official form. */
export const formCheck = z.object({
  form: z.string(),
  /** Margins, fonts and sizes were looked at as well as the words. */
  pagesChecked: z.boolean(),
  /** Older than every known form: nothing is held against it. */
  isOlder: z.boolean(),
  deviations: z.array(
    z.object({
      code: z.string(),
      severity: z.enum(['fault', 'note']),
      clause: z.string(),
      /** Null for the whole document. */
      block: z.string().nullable(),
      words: z.string(),
      what: bilingual,
      remedy: bilingual,
    }),
  ),
});

export const formEndpoints = {
  checkForm: {
    method: 'get',
    path: '/api/readings/{reading}/form',
    summary: 'Where a document is not as its official form says: clause, place, remedy.',
    params: z.object({ reading: z.uuid() }),
    response: formCheck,
  },
} as const satisfies Record<string, Endpoint>;

export type FormCheck = z.infer<typeof formCheck>;
