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

/** The lines of a year by their first day; an anniversary that gives days off their name stands with them. */
export function rowsOfYear(shown: ShownDays, reasonOf: (rest: Rest) => string): YearRow[] {
  const { rests, occasions, due } = shown;
  const runs: { from: string; to: string; why: string }[] = [];
  for (const { day, rest } of rests) {
    if (rest.why === 'weekend') continue;
    const why = reasonOf(rest);
    const last = runs.at(-1);
    if (last?.why === why && addDays(last.to, 1) === day) last.to = day;
    else runs.push({ from: day, to: day, why });
  }
  const placed = new Set<Occasion | Due>();
  const rows: YearRow[] = runs.map((run) => {
    const { from, to, why } = run;
    const own = occasions.filter(
      (one) => (one.name === why && from <= one.from && one.from <= to) || (from === to && one.from === from),
    );
    const owed = from === to ? (due.find(({ day }) => day === from) ?? null) : null;
    for (const one of [...own, owed]) if (one !== null) placed.add(one);
    return { ...run, occasions: own, due: owed };
  });
  const rest = { occasions: occasions.filter(isLeft), due: due.filter(isLeft) };
  for (const day of new Set([...rest.occasions.map(({ from }) => from), ...rest.due.map((one) => one.day)]))
    rows.push({
      from: day,
      to: day,
      why: null,
      occasions: rest.occasions.filter(({ from }) => from === day),
      due: rest.due.find((one) => one.day === day) ?? null,
    });
  return rows.sort((left, right) => (left.from < right.from ? -1 : left.from > right.from ? 1 : 0));

  function isLeft(one: Occasion | Due): boolean {
    return !placed.has(one);
  }
}
