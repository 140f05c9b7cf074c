import type { Queryable } from '#platform/db/database.ts';
import { addUp } from '../domain/add-up.ts';
import { gatherEvents } from '../domain/event-ties.ts';
import type { Indicator } from '../domain/indicator.ts';
import { readPastFigures, readRecordedAmounts, readStandingTies } from '../store/past-figures.ts';
import { listIndicators } from './look-at-records.ts';

/** One indicator in one year: from before the house, and by its records; null where there is none. */
export interface YearAmount {
  readonly past: number | null;
  /** Bodies whose figures from before stand behind it. */
  readonly bodies: number;
  readonly recorded: number | null;
}

/** An indicator over the years. */
export interface IndicatorYears {
  readonly indicator: Indicator;
  readonly amounts: readonly YearAmount[];
}

/**
 * Figures of these years by indicator: those brought in from before and those that records tell, side by side and never
 * added together; in a constant number of statements.
 */
export async function readYears(
  db: Queryable,
  realmId: string,
  years: readonly number[],
): Promise<IndicatorYears[]> {
  const indicators = await listIndicators(db, realmId);
  const past = await readPastFigures(db, realmId, years);
  const span = { from: `${Math.min(...years)}-01-01`, to: `${Math.max(...years)}-12-31` };
  const recorded = await readRecordedAmounts(db, realmId, span);
  const events = gatherEvents(await readStandingTies(db, realmId));
  const nameOf = (code: string, year: number | string) => `${code} ${year}`;
  const pastBy = Map.groupBy(past, ({ indicator, year }) => nameOf(indicator, year));
  const recordedBy = Map.groupBy(recorded, ({ indicator, doneOn }) => nameOf(indicator, doneOn.slice(0, 4)));
  return indicators.map((indicator) => ({
    indicator,
    amounts: years.map((year) => {
      const before = pastBy.get(nameOf(indicator.code, year)) ?? [];
      const told = recordedBy.get(nameOf(indicator.code, year)) ?? [];
      const sum = before.reduce((total, { amount }) => total + Math.round(amount * 10_000), 0) / 10_000;
      return {
        past: before.length === 0 ? null : sum,
        bodies: before.length,
        recorded: told.length === 0 ? null : addUp(indicator.adding, told, events),
      };
    }),
  }));
}
