import { serve } from '#modules/access/door.ts';
import { inTransaction } from '#platform/db/database.ts';
import type { AddRoutes } from '#platform/http/api.ts';
import { limitRate } from '#platform/http/limit-rate.ts';
import { problemResponse } from '#platform/http/problem.ts';
import { endpoints } from '../contract.ts';
import { canKeepOwn } from '../domain/notices/own-permissions.ts';
import { findOwnFeed, makeOwnFeed, type OwnFeed, revokeOwnFeed } from '../use-cases/feed/keep-own-feed.ts';
import { readFeed } from '../use-cases/feed/read-feed.ts';

/** Requests for calendars that one address may make in a minute: programs look once an hour. */
const PER_MINUTE = 30;

/** The routes of the private calendar feed: making and ending it, and the feed itself. */
export const addFeedRoutes: AddRoutes = (api, world) => {
  serve(api, endpoints.getOwnFeed, {
    law: (actor) => canKeepOwn(actor, 'work.keep-own-feed'),
    answer: async ({ actor }) => {
      const feed = await findOwnFeed(world.db, actor);
      return { feed: feed === null ? null : presentFeed(feed) };
    },
  });
  serve(api, endpoints.makeOwnFeed, {
    law: (actor) => canKeepOwn(actor, 'work.keep-own-feed'),
    answer: async ({ actor, act, body }) => {
      const { feed, address } = await inTransaction(world.db, (tx) =>
        makeOwnFeed(world, tx, { ...act, actor }, body.version),
      );
      return { feed: presentFeed(feed), address };
    },
  });
  serve(api, endpoints.revokeOwnFeed, {
    law: (actor) => canKeepOwn(actor, 'work.keep-own-feed'),
    answer: async ({ actor, act, body }) => {
      await inTransaction(world.db, (tx) => revokeOwnFeed(tx, { ...act, actor }, body.version));
      return undefined;
    },
  });
  addFeed(api, world);
};

/** Open to whoever brings the address: a calendar program signs in nowhere. The secret in it is all it opens. */
const addFeed: AddRoutes = (api, world) => {
  api.openAPIRegistry.registerPath({
    method: 'get',
    path: '/calendar-feeds/{feed}',
    summary: 'The calendar behind a private address, for calendar programs (iCalendar).',
    tags: ['calendar-feeds'],
    responses: {
      200: { description: 'The calendar.', content: { 'text/calendar': { schema: { type: 'string' } } } },
      ...problemResponse(404, 'No calendar opens under this address.'),
      ...problemResponse(429, 'Too many requests within a minute.'),
    },
  });
  api.use('/calendar-feeds/*', limitRate(world.clock, PER_MINUTE));
  api.get('/calendar-feeds/:feed', async (context) => {
    const calendar = await readFeed(world, context.req.param('feed').replace(/\.ics$/, ''));
    return context.body(calendar, 200, {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="viec-cua-toi.ics"',
      'cache-control': 'private, no-store',
    });
  });
};

function presentFeed({ madeAt, lastReadAt, version }: OwnFeed) {
  return { madeAt: madeAt.toISOString(), lastReadAt: lastReadAt?.toISOString() ?? null, version };
}
