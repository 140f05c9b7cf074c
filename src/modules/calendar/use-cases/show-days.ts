import { findOccasions, type OccasionInYear } from '#kernel/time/find-occasions.ts';
import { addDays } from '#kernel/time/iso-day.ts';
import { OCCASIONS } from '#kernel/time/occasion-list.ts';
import type { Rest } from '#kernel/time/working-calendar.ts';
import type { Queryable } from '#platform/db/database.ts';
import { type OwnOccasion, readOwnOccasions } from '../store/occasions.ts';
import type { DatedItems, DueOnDay } from './dated-items.ts';
import { readClock } from './read-clock.ts';

/** Days with what stands on them. */
export interface ShownDays {
  readonly rests: readonly { readonly day: string; readonly rest: Rest }[];
  readonly occasions: readonly (OccasionInYear & { readonly own: OwnOccasion | null })[];
  readonly due: readonly DueOnDay[];
}

/** The days from one to another: who rests, what is remembered, what is due; a constant number of statements. */
export async function showDays(
  db: Queryable,
  realmId: string,
  asked: Parameters<DatedItems['listDue']>[2],
  ports: readonly DatedItems[],
): Promise<ShownDays> {
  const { calendar } = await readClock(db, realmId);
  const own = await readOwnOccasions(db, realmId);
  const due = [];
  for (const port of ports) due.push(...(await port.listDue(db, realmId, asked)));
  const rests = [];
  for (let day = asked.from; day <= asked.to; day = addDays(day, 1)) {
    const rest = calendar.restOn(day);
    if (rest !== null) rests.push({ day, rest });
  }
  const ofRealm = new Map<unknown, OwnOccasion>(own.map((one) => [one, one]));
  const occasions = findOccasions([...OCCASIONS, ...own], asked.from, asked.to);
  return {
    rests,
    occasions: occasions.map((one) => ({ ...one, own: ofRealm.get(one.occasion) ?? null })),
    due: due.toSorted((left, right) => (left.day < right.day ? -1 : 1)),
  };
}
