import { streamSSE } from 'hono/streaming';
import { admit } from '#modules/access/door.ts';
import { hearSignals } from '#platform/db/signals.ts';
import type { AddRoutes } from '#platform/http/api.ts';
import { guardedResponses, SESSION_SCHEME } from '#platform/http/mount-endpoint.ts';
import { topicOf } from '../domain/notices/notice.ts';
import { canKeepOwn } from '../domain/notices/own-permissions.ts';

/** Milliseconds between two signs that the line stands: proxies close one that is silent for a minute. */
const HEARTBEAT = 20_000;
/** Milliseconds that one line lasts; whoever comes back is asked anew who they are. */
const LIFE = 2 * 60_000;
/** Milliseconds that a browser waits before it comes back. */
const COME_BACK = 3000;

/**
 * A line over which a screen is told that its person has something new. It carries no content: the screen then asks for
 * it, under the law. No endpoint of the contract, for it is no JSON.
 */
export const addNoticeStream: AddRoutes = (api, world) => {
  api.openAPIRegistry.registerPath({
    method: 'get',
    path: '/notices/stream',
    summary:
      'Server-sent events: `notice` whenever the signed-in person has something new; carries no content.',
    tags: ['notices'],
    security: [{ [SESSION_SCHEME]: [] }],
    responses: {
      200: { description: 'The line.', content: { 'text/event-stream': { schema: { type: 'string' } } } },
      ...guardedResponses(),
    },
  });
  api.get('/notices/stream', async (context) => {
    const { actor } = await admit(context, (who) => canKeepOwn(who, 'work.read-own-notices'));
    // Proxies that gather answers before they pass them on would keep the signals.
    context.header('x-accel-buffering', 'no');
    return streamSSE(context, async (stream) => {
      let end: () => void = () => {};
      const ended = new Promise<void>((resolve) => {
        end = resolve;
      });
      const write = (event: string) =>
        void stream.writeSSE({ event, data: '', retry: COME_BACK }).catch(() => end());
      const stopHearing = hearSignals(world.db, topicOf(actor.accountId), {
        onSignal: () => write('notice'),
        onEnd: () => end(),
      });
      const beat = setInterval(() => write('beat'), HEARTBEAT).unref();
      const life = setTimeout(() => end(), LIFE).unref();
      stream.onAbort(() => end());
      write('beat');
      await ended;
      clearInterval(beat);
      clearTimeout(life);
      stopHearing();
    });
  });
};
