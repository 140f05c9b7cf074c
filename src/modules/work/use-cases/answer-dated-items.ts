import { type DeadlineClock, findDue } from '#kernel/time/deadline-rule.ts';
import { authorOf, recordAudit } from '#modules/audit/door.ts';
import type { DatedItems, MovedItem } from '#modules/calendar/door.ts';
import type { Queryable } from '#platform/db/database.ts';
import { ruleOfColumns } from '../domain/rule-columns.ts';
import {
  type MovedGroup,
  moveGroups,
  readDatedGroups,
  readDueOnDays,
  readMoved,
} from '../store/dated-obligations.ts';
import { tellMovedEnds } from './notices/tell-moved-ends.ts';

/** So many of what moves are shown one by one; all are counted. */
const MOST_SHOWN = 200;
/** So many of a day's are named on a calendar. */
const MOST_OF_DAY = 3;

/** Answers the port `dated-items` of the calendar for obligations, those of requests included. */
export const answerDatedItems: DatedItems = {
  findMoved: async (db, realmId, clock) => {
    const groups = await findMovedGroups(db, realmId, clock);
    const rows = groups.length === 0 ? [] : await readMoved(db, realmId, groups, MOST_SHOWN);
    return {
      count: groups.reduce((sum, { count }) => sum + count, 0),
      items: rows.flatMap(({ place, ...row }): MovedItem[] => {
        const group = groups[place];
        return group === undefined ? [] : [itemOf(row, group, clock)];
      }),
    };
  },
  moveAll: async (tx, act, clock, reason) => {
    const groups = await findMovedGroups(tx, act.realmId, clock);
    if (groups.length === 0) return 0;
    const moved = await moveGroups(tx, act.realmId, groups, authorOf(act));
    await recordAudit(tx, act, {
      action: 'work.move-ends',
      object: { type: 'working-days', id: act.realmId },
      before: groups.map(({ dueDay, dueUntil, count }) => ({ end: dueUntil ?? dueDay, obligations: count })),
      after: groups.map(({ newDay, newUntil, count }) => ({ end: newUntil ?? newDay, obligations: count })),
    });
    await tellMovedEnds(
      tx,
      act,
      moved.flatMap(({ place, ...obligation }) => {
        const group = groups[place];
        if (group === undefined) return [];
        const { dueDay, dueUntil, newDay, newUntil } = group;
        return [{ ...obligation, earlier: dueUntil ?? dueDay, later: newUntil ?? newDay }];
      }),
      reason,
    );
    return moved.length;
  },
  listDue: async (db, realmId, asked) => {
    const rows = await readDueOnDays(db, { realmId, ...asked }, MOST_OF_DAY);
    const days = Map.groupBy(rows, ({ day }) => day);
    return [...days].map(([day, ofDay]) => ({
      day,
      count: ofDay[0]?.count ?? 0,
      late: ofDay[0]?.late ?? 0,
      items: ofDay.map(({ id, text, organizationName }) => ({ id, text, organization: organizationName })),
    }));
  },
};

async function findMovedGroups(db: Queryable, realmId: string, clock: DeadlineClock): Promise<MovedGroup[]> {
  const groups = await readDatedGroups(db, realmId);
  return groups.flatMap((group) => {
    const { namedDay, dueDay, dueUntil } = findDue(ruleOfColumns(group, group), clock);
    const moves = dueDay !== group.dueDay || dueUntil !== group.dueUntil;
    return moves ? [{ ...group, newNamed: namedDay, newDay: dueDay, newUntil: dueUntil }] : [];
  });
}

function itemOf(
  { id, origin, text, organizationName }: Omit<Awaited<ReturnType<typeof readMoved>>[number], 'place'>,
  group: MovedGroup,
  clock: DeadlineClock,
): MovedItem {
  return {
    id,
    kind: origin === 'request' ? 'request' : 'obligation',
    text,
    organization: organizationName,
    before: { day: group.dueDay, until: group.dueUntil },
    after: { day: group.newDay, until: group.newUntil },
    steps: findDue(ruleOfColumns(group, group), clock).steps,
  };
}
