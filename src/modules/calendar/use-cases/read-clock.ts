import type { DeadlineClock } from '#kernel/time/deadline-rule.ts';
import { makeWorkingCalendar } from '#kernel/time/working-calendar.ts';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { DayTable } from '../domain/day-table.ts';
import { holdDayTable, readDayTable } from '../store/day-table.ts';

/** The one clock of a realm as its table stands. */
export async function readClock(db: Queryable, realmId: string): Promise<DeadlineClock> {
  return clockOf(await readDayTable(db, realmId));
}

/** The same for whoever writes a moment: the table does not change under it until the transaction ends. */
export async function holdClock(tx: Transaction, realmId: string): Promise<DeadlineClock> {
  await holdDayTable(tx, realmId);
  return readClock(tx, realmId);
}

/** The clock that a table makes. */
export function clockOf({ days, strictBefore }: DayTable): DeadlineClock {
  return { calendar: makeWorkingCalendar(days), strictBefore };
}
