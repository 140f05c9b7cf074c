import { findDue } from '#kernel/time/deadline-rule.ts';
import { daysBetween } from '#kernel/time/iso-day.ts';
import { localDay, localMinute } from '#kernel/time/local-time.ts';
import { serve } from '#modules/access/door.ts';
import { inTransaction } from '#platform/db/database.ts';
import type { AddRoutes } from '#platform/http/api.ts';
import { endpoints, type TableChange } from '../contract.ts';
import { canCalendar } from '../domain/permissions.ts';
import { changeWorkingDays, tryWorkingDays } from '../use-cases/change-working-days.ts';
import type { DatedItems } from '../use-cases/dated-items.ts';
import { addOccasion, changeOccasion } from '../use-cases/keep-occasions.ts';
import { badDeadline, badSpan } from '../use-cases/problems.ts';
import { readClock } from '../use-cases/read-clock.ts';
import { showDays } from '../use-cases/show-days.ts';
import { showWorkingDays } from '../use-cases/show-working-days.ts';

/** The routes of the calendar; `ports` answer for what later modules keep with a due day. */
export function calendarRoutes(ports: readonly DatedItems[]): AddRoutes {
  return (api, world) => {
    serve(api, endpoints.showWorkingDays, {
      law: (actor) => canCalendar(actor, 'calendar.read'),
      answer: ({ actor, query }) => showWorkingDays(world.db, actor.realmId, query.year),
    });
    serve(api, endpoints.tryWorkingDays, {
      law: (actor) => canCalendar(actor, 'calendar.change-working-days'),
      answer: async ({ actor, body }) => {
        const { count, items } = await tryWorkingDays(world.db, actor.realmId, body, ports);
        return { count, items: items.map((item) => ({ ...item, steps: [...item.steps] })) };
      },
    });
    serve(api, endpoints.changeWorkingDays, {
      law: (actor) => canCalendar(actor, 'calendar.change-working-days'),
      answer: async ({ act, body }) => {
        const { undo, ...done } = await inTransaction(world.db, (tx) =>
          changeWorkingDays(tx, act, body, ports),
        );
        return { ...done, undo: { ...undo, days: [...undo.days] } satisfies Omit<TableChange, 'version'> };
      },
    });
    serve(api, endpoints.explainDeadline, {
      law: (actor) => canCalendar(actor, 'calendar.read'),
      answer: async ({ actor, query }) => {
        const { dueDay, dueUntil, steps } = findDue(ruleOf(query), await readClock(world.db, actor.realmId));
        return { day: dueDay, until: dueUntil, steps: [...steps] };
      },
    });
    addDayRoutes(ports)(api, world);
  };
}

/** The days themselves and the anniversaries of the realm. */
function addDayRoutes(ports: readonly DatedItems[]): AddRoutes {
  return (api, world) => {
    serve(api, endpoints.showDays, {
      law: (actor) => canCalendar(actor, 'calendar.read'),
      answer: async ({ actor, act, query: { from, to, whose } }) => {
        if (from > to || daysBetween(from, to) > 370) throw badSpan();
        const organizationId = whose === 'own' ? actor.organizationId : null;
        const asked = { from, to, organizationId, now: localMinute(act.now) };
        const days = await showDays(world.db, actor.realmId, asked, ports);
        return {
          today: localDay(act.now),
          rests: [...days.rests],
          occasions: days.occasions.map(({ occasion: { name, lunar, great, since }, own, ...inYear }) => ({
            ...inYear,
            ...{ name, lunar, great, since },
            own: own === null ? null : { id: own.id, version: own.version, day: own.day, month: own.month },
          })),
          due: days.due.map(({ items, ...due }) => ({ ...due, items: [...items] })),
          organization: organizationId,
        };
      },
    });
    serve(api, endpoints.addOccasion, {
      law: (actor) => canCalendar(actor, 'calendar.keep-occasions'),
      answer: async ({ act, body }) => ({
        id: await inTransaction(world.db, (tx) => addOccasion(tx, act, body)),
        version: 1,
      }),
    });
    serve(api, endpoints.changeOccasion, {
      law: (actor) => canCalendar(actor, 'calendar.keep-occasions'),
      answer: async ({ act, params, body: { version, ...words } }) => ({
        version: await inTransaction(world.db, (tx) =>
          changeOccasion(tx, act, { id: params.occasion, version }, words),
        ),
      }),
    });
  };
}

interface AskedDeadline {
  readonly named?: string | undefined;
  readonly before: 'yes' | 'no';
  readonly hour?: string | undefined;
  readonly from?: string | undefined;
  readonly count?: number | undefined;
}

function ruleOf({ named, before, hour, from, count }: AskedDeadline): Parameters<typeof findDue>[0] {
  if (from !== undefined && count !== undefined) return { kind: 'working-days', from, count };
  if (named === undefined) throw badDeadline();
  return { kind: 'day', day: named, hour: hour ?? null, before: before === 'yes' };
}
