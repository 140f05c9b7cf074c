import type { Queryable } from '#platform/db/database.ts';
import { addUp, partByYear } from '../domain/add-up.ts';
import { gatherEvents } from '../domain/event-ties.ts';
import { addingInYear, type Indicator } from '../domain/indicator.ts';
import { readAddingSayings } from '../store/indicators.ts';
import { readPastFigures, readRecordedAmounts, readStandingTies } from '../store/past-figures.ts';
import { listEveryIndicator, listIndicators } from './look-at-records.ts';

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
  const offered = new Set((await listIndicators(db, realmId)).map(({ code }) => code));
  const indicators = await listEveryIndicator(db, realmId);
  const sayings = Map.groupBy(await readAddingSayings(db, realmId), ({ code }) => code);
  const past = await readPastFigures(db, realmId, years);
  const span = { from: `${Math.min(...years)}-01-01`, to: `${Math.max(...years)}-12-31` };
  const events = gatherEvents(await readStandingTies(db, realmId));
  const recorded = await readRecordedAmounts(db, realmId, { ...span, also: [...events.keys()] });
  const nameOf = (code: string, year: number) => `${code} ${year}`;
  const pastBy = Map.groupBy(past, ({ indicator, year }) => nameOf(indicator, year));
  const recordedBy = Map.groupBy(recorded, ({ indicator }) => indicator);
  const read = indicators.map((indicator) => {
    const { code } = indicator;
    return {
      indicator,
      amounts: years.map((year) => {
        const adding = addingInYear(sayings.get(code) ?? [], year) ?? indicator.adding;
        const before = pastBy.get(nameOf(code, year)) ?? [];
        const told = partByYear(adding, recordedBy.get(code) ?? [], events).get(year) ?? [];
        const sum = before.reduce((total, { amount }) => total + Math.round(amount * 10_000), 0) / 10_000;
        return {
          past: before.length === 0 ? null : sum,
          bodies: before.length,
          recorded: told.length === 0 ? null : addUp(adding, told, events),
        };
      }),
    };
  });
  // What is no longer counted stands as long as there is something to show of it.
  return read.filter(
    ({ indicator: { code }, amounts }) =>
      offered.has(code) ||
      amounts.some(({ past: before, recorded: told }) => before !== null || told !== null),
  );
}
