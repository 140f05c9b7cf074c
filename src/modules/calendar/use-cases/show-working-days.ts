import { ANNOUNCEMENTS } from '#kernel/time/announced-swaps.ts';
import type { SpecialDay } from '#kernel/time/public-holidays.ts';
import type { Queryable } from '#platform/db/database.ts';
import { readDayTable } from '../store/day-table.ts';
import { clockOf } from './read-clock.ts';

/** The table of one year as it stands: public days with the realm's own over them. */
export async function showWorkingDays(
  db: Queryable,
  realmId: string,
  year: number,
): Promise<{
  year: number;
  version: number;
  strictBefore: boolean;
  days: SpecialDay[];
  announced: string[];
  changed: { at: string; by: string } | null;
}> {
  const table = await readDayTable(db, realmId);
  const { changed, version, strictBefore } = table;
  return {
    year,
    version,
    strictBefore,
    days: [...clockOf(table).calendar.specialDays(year)],
    announced: [...(ANNOUNCEMENTS[year] ?? [])],
    changed: changed === null ? null : { at: changed.at.toISOString(), by: changed.by },
  };
}
