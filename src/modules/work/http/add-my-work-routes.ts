import { localMinute } from '#kernel/time/local-time.ts';
import { serve } from '#modules/access/door.ts';
import type { AddRoutes } from '#platform/http/api.ts';
import { endpoints } from '../contract.ts';
import type { Obligation } from '../domain/obligation.ts';
import { canWork } from '../domain/permissions.ts';
import { type AskedOfMe, getMyWork } from '../use-cases/get-my-work.ts';
import type { MyWorkPort } from '../use-cases/my-work-port.ts';
import { presentObligation } from './present-obligation.ts';
import { presentOccasion } from './present-occasion.ts';

/** The route of Việc của tôi, with what later rooms answer. */
export function myWorkRoutes(port: MyWorkPort): AddRoutes {
  return (api, world) => {
    serve(api, endpoints.getMyWork, {
      law: (actor) => canWork(actor, 'work.read'),
      answer: async ({ actor, act }) => {
        const now = localMinute(act.now);
        const mine = await getMyWork(world.db, actor, now, port);
        const all = (obligations: readonly Obligation[]) =>
          obligations.map((obligation) => presentObligation(obligation, now));
        const { decide, returned, waiting } = mine.asked;
        const { silent, ahead } = mine;
        return {
          organization: mine.organization,
          severalBodies: mine.severalBodies,
          counts: mine.counts,
          late: all(mine.parts.late),
          today: all(mine.parts.today),
          week: all(mine.parts.week),
          later: all(mine.parts.later),
          withoutEnd: all(mine.parts.withoutEnd),
          asked: {
            decide: presentPart(decide, now),
            returned: presentPart(returned, now),
            waiting: presentPart(waiting, now),
          },
          silent: { ...silent.period, obligations: [...silent.ids] },
          ahead: {
            from: ahead.from,
            to: ahead.to,
            days: ahead.days.map(({ day, count, id, text }) => ({ day, count, first: { id, text } })),
            occasions: ahead.occasions.map(presentOccasion),
          },
          awaitingReview: mine.awaitingReview,
        };
      },
    });
  };
}

function presentPart({ items, total }: { items: readonly AskedOfMe[]; total: number }, now: string) {
  return { items: items.map((item) => presentItem(item, now)), total };
}

function presentItem(item: AskedOfMe, now: string) {
  const { key, why, said, by, since, act, obligation } = item;
  return {
    key,
    why: { ...why },
    what: item.what ?? obligation?.text ?? '',
    obligation: obligation === null ? null : presentObligation(obligation, now),
    said,
    by,
    since: since?.toISOString() ?? null,
    act: { ...act },
  };
}
