import type { DeadlineClock } from '#kernel/time/deadline-rule.ts';
import { hasWorkingDayFrom } from '#kernel/time/working-calendar.ts';
import { type Act, authorOf, recordAudit } from '#modules/audit/door.ts';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import { versionConflict } from '#platform/http/version-conflict.ts';
import { applyChange, type DayTable, type TableChange, undoOf } from '../domain/day-table.ts';
import { sayChange } from '../domain/say-change.ts';
import { lockDayTable, readDayTable, writeDayTable } from '../store/day-table.ts';
import type { DatedItems, MovedItems } from './dated-items.ts';
import { endlessRest } from './problems.ts';
import { clockOf } from './read-clock.ts';

/** Lists what open work would get another moment by a change, and keeps nothing. @throws ProblemError version-conflict, calendar-endless-rest */
export async function tryWorkingDays(
  db: Queryable,
  realmId: string,
  change: TableChange,
  ports: readonly DatedItems[],
): Promise<MovedItems> {
  const table = await readDayTable(db, realmId);
  refuseOld(table, change);
  const after = applyChange(table, change);
  const clock = clockOf(after);
  refuseEndlessRest(clock, after);
  const moved = [];
  for (const port of ports) moved.push(await port.findMoved(db, realmId, clock));
  return {
    count: moved.reduce((sum, { count }) => sum + count, 0),
    items: moved.flatMap(({ items }) => items),
  };
}

/**
 * Changes the table of working days or what `trước D` means, and sets all open ends anew in the same transaction.
 *
 * @returns the version that stands now, how many ends moved, and the change that takes it back
 * @throws ProblemError version-conflict, calendar-endless-rest
 */
export async function changeWorkingDays(
  tx: Transaction,
  act: Act,
  change: TableChange,
  ports: readonly DatedItems[],
): Promise<{
  readonly version: number;
  readonly moved: number;
  readonly undo: Omit<TableChange, 'version'>;
}> {
  await lockDayTable(tx, act.realmId);
  const before = await readDayTable(tx, act.realmId);
  refuseOld(before, change);
  const after = applyChange(before, change);
  const clock = clockOf(after);
  refuseEndlessRest(clock, after);
  await writeDayTable(tx, act.realmId, after.strictBefore, change, authorOf(act));
  let moved = 0;
  const reason = sayChange(before, change);
  for (const port of ports) moved += await port.moveAll(tx, act, clock, reason);
  const undo = undoOf(before, change);
  await recordAudit(tx, act, {
    action: 'calendar.change-working-days',
    object: { type: 'working-days', id: act.realmId },
    before: { days: undo.days, strictBefore: before.strictBefore },
    after: { days: change.days, strictBefore: after.strictBefore, moved },
  });
  return { version: before.version + 1, moved, undo };
}

/** Every end near it would have no working day to move to. */
function refuseEndlessRest({ calendar }: DeadlineClock, { days }: DayTable): void {
  const endless = days.find(({ day, works }) => !works && !hasWorkingDayFrom(calendar, day));
  if (endless !== undefined) throw endlessRest(endless.day);
}

function refuseOld(table: DayTable, { version }: TableChange): void {
  if (table.version === version) return;
  throw versionConflict({
    version: table.version,
    changedAt: table.changed?.at ?? new Date(0),
    changedByName: table.changed?.by ?? '',
  });
}
