import { z } from '@hono/zod-openapi';
import type { ApiOf, Endpoint } from '#kernel/base/endpoint.ts';

/** A link that went out with a message: its code is told this once, apart from the message. */
export const replyOfMessage = z.object({
  link: z.uuid(),
  code: z.string(),
  expiresAt: z.iso.datetime(),
  version: z.int(),
  /** Where a letter with the code would go; null where none can. */
  mailTo: z.string().nullable(),
  /** Why none can; null where one can. */
  noMail: z.enum(['no-server', 'no-address']).nullable(),
});

/** What is told of a code once its message is out; whoever keeps the links does it. */
export const replyCodeEndpoints = {
  sendReplyCode: {
    method: 'post',
    path: '/api/reply-links/{link}/code-letter',
    summary: 'Sends a new code to the body by letter, without the link; at most one a minute and five a day.',
    params: z.object({ link: z.uuid() }),
    body: z.object({ version: z.int() }),
    response: z.object({ version: z.int(), mailTo: z.string() }),
  },
} as const satisfies Record<string, Endpoint>;

export type ReplyCodeApi = ApiOf<typeof replyCodeEndpoints>;
export type ReplyOfMessage = z.infer<typeof replyOfMessage>;
