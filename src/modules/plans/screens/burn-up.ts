import type { PlanCourse } from '../contract.ts';

/** Where a plan stood at the end of one month. */
export interface BurnUpMonth {
  /** `2026-06` */
  readonly month: string;
  /** How many had been due by then. */
  readonly due: number;
  /** How many had been done by then; null after the month of today. */
  readonly done: number | null;
}

/** The longest course that is drawn month by month; beyond it the figure says no more than its ends. */
const MOST_MONTHS = 120;

/**
 * Sums the course of a plan month by month, from the first month in which anything was due or done to the last, or
 * to today. Nothing where nothing has an end and nothing was done.
 */
export function sumByMonth({ days, today }: Pick<PlanCourse, 'days' | 'today'>): BurnUpMonth[] {
  const first = days[0]?.day.slice(0, 7);
  const last = days.at(-1)?.day.slice(0, 7);
  if (first === undefined || last === undefined) return [];
  const now = today.slice(0, 7);
  const [end = now] = [last, now].sort().reverse();
  const months: BurnUpMonth[] = [];
  let [due, done, index] = [0, 0, 0];
  // One month before the first: a course begins at nothing.
  for (let month = before(first); month <= end && months.length < MOST_MONTHS; month = after(month)) {
    for (let day = days[index]; day !== undefined && day.day.slice(0, 7) <= month; day = days[index]) {
      due += day.due;
      done += day.done;
      index += 1;
    }
    months.push({ month, due, done: month > now ? null : done });
  }
  return months;
}

function after(month: string): string {
  const [year, number] = parts(month);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

function before(month: string): string {
  const [year, number] = parts(month);
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, '0')}`;
}

function parts(month: string): [number, number] {
  return [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
}
