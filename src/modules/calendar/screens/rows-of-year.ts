import { addDays } from '#kernel/time/iso-day.ts';
import type { Occasion, ShownDays } from '../contract.ts';

type Rest = ShownDays['rests'][number]['rest'];
type Due = ShownDays['due'][number];

/** One line of a year: days off that follow one another for one reason, or a day with what stands on it. */
export interface YearRow {
  readonly from: string;
  readonly to: string;
  /** Why nobody works on these days; null where they are days of work, or weekends. */
  readonly why: string | null;
  readonly occasions: readonly Occasion[];
  readonly due: Due | null;
}

/** The lines of a year by their first day; an anniversary that gives days off their name is not said twice. */
export function rowsOfYear(shown: ShownDays, reasonOf: (rest: Rest) => string): YearRow[] {
  const runs: { from: string; to: string; why: string }[] = [];
  for (const { day, rest } of shown.rests) {
    if (rest.why === 'weekend') continue;
    const why = reasonOf(rest);
    const last = runs.at(-1);
    if (last?.why === why && addDays(last.to, 1) === day) last.to = day;
    else runs.push({ from: day, to: day, why });
  }
  const named = (occasion: Occasion): boolean =>
    runs.some(({ from, to, why }) => why === occasion.name && from <= occasion.from && occasion.from <= to);
  const days = new Set([...shown.occasions.map(({ from }) => from), ...shown.due.map(({ day }) => day)]);
  const rows: YearRow[] = runs.map(({ from, to, why }) => {
    const isOne = from === to;
    if (isOne) days.delete(from);
    return { from, to, why, ...(isOne ? standingOn(from, shown, named) : { occasions: [], due: null }) };
  });
  for (const day of days) {
    const standing = standingOn(day, shown, named);
    if (standing.occasions.length > 0 || standing.due !== null)
      rows.push({ from: day, to: day, why: null, ...standing });
  }
  return rows.sort((left, right) => (left.from < right.from ? -1 : left.from > right.from ? 1 : 0));
}

function standingOn(
  day: string,
  shown: ShownDays,
  named: (occasion: Occasion) => boolean,
): Pick<YearRow, 'occasions' | 'due'> {
  return {
    occasions: shown.occasions.filter((occasion) => occasion.from === day && !named(occasion)),
    due: shown.due.find((one) => one.day === day) ?? null,
  };
}
