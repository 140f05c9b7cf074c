import { serve } from '#modules/access/door.ts';
import { inTransaction } from '#platform/db/database.ts';
import type { AddRoutes } from '#platform/http/api.ts';
import { endpoints } from '../contract.ts';
import type { Notice } from '../domain/notices/notice.ts';
import { canKeepOwn } from '../domain/notices/own-permissions.ts';
import {
  chooseNotices,
  getOwnChoices,
  listOwnNotices,
  type OwnChoices,
  readOwnNotices,
} from '../use-cases/notices/keep-own-notices.ts';
import { addFeedRoutes } from './add-feed-routes.ts';
import { addNoticeStream } from './add-notice-stream.ts';

/** The routes of what one person is told: notices, choices, the stream of signals, the calendar feed. */
export const addNoticeRoutes: AddRoutes = (api, world) => {
  const withMail = ({ kinds, version }: OwnChoices) => ({
    kinds: kinds.map((kind) => ({ ...kind })),
    version,
    mailGoesOut: world.config.mail !== null,
  });
  addNoticeStream(api, world);
  serve(api, endpoints.listNotices, {
    law: (actor) => canKeepOwn(actor, 'work.read-own-notices'),
    answer: async ({ actor, query }) => {
      const { notices, unread, next } = await listOwnNotices(world.db, actor, query.before ?? null);
      return { notices: notices.map(presentNotice), unread, next };
    },
  });
  serve(api, endpoints.readNotices, {
    // Looking is no work that somebody must answer for: at a shared desk nobody needs to have said who sits there.
    beforeOperator: true,
    law: (actor) => canKeepOwn(actor, 'work.keep-own-notices'),
    answer: async ({ actor, act, body }) => {
      const read = 'ids' in body ? { ids: body.ids, upTo: null } : { ids: null, upTo: body.upTo };
      await inTransaction(world.db, (tx) => readOwnNotices(tx, { ...act, actor }, read));
      return undefined;
    },
  });
  serve(api, endpoints.getNoticeChoices, {
    law: (actor) => canKeepOwn(actor, 'work.read-own-notices'),
    answer: async ({ actor }) => withMail(await getOwnChoices(world.db, actor)),
  });
  serve(api, endpoints.chooseNotices, {
    law: (actor) => canKeepOwn(actor, 'work.keep-own-notices'),
    answer: async ({ actor, act, body }) =>
      withMail(await inTransaction(world.db, (tx) => chooseNotices(tx, { ...act, actor }, body))),
  });
  addFeedRoutes(api, world);
};

function presentNotice({ obligationId, planId, byName, at, readAt, moved, ...notice }: Notice) {
  const { id, kind, said, subject, things } = notice;
  return {
    id,
    kind,
    subject,
    things,
    obligation: obligationId,
    plan: planId,
    by: byName,
    at: at.toISOString(),
    read: readAt !== null,
    said,
    moved:
      moved === null
        ? null
        : { from: presentEnd(moved.earlierEnd), to: presentEnd(moved.newEnd), reason: moved.reason },
  };
}

/** `2027-03-12T16:00` as day and hour. */
function presentEnd(end: string) {
  return { day: end.slice(0, 10), hour: end.length > 10 ? end.slice(11, 16) : null };
}
