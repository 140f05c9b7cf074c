import { isIsoDay } from '#kernel/time/iso-day.ts';

/** A report that will be due. */
export interface NextReport {
  readonly day: string;
  readonly cadence: string | null;
}

/** A plan of one year is reported on until the end of the January after it. */
const LAST_DAY = '01-31';

/**
 * The next day of each report that a plan asks for, `today` included, earliest first; the same day and cadence
 * once. A plan of one year asks for none after it.
 */
export function nextReportDays(
  reporting: readonly { readonly due: string | null; readonly cadence: string | null }[],
  planYear: number | null,
  today: string,
): NextReport[] {
  const found = new Map<string, NextReport>();
  for (const { due, cadence } of reporting) {
    const day = due === null ? null : nextDayOf(due, today);
    if (day === null || (planYear !== null && day > `${planYear + 1}-${LAST_DAY}`)) continue;
    found.set(`${day} ${cadence}`, { day, cadence });
  }
  return [...found.values()].sort((first, second) => first.day.localeCompare(second.day));
}

/** The first `06-15` from today on; null when the year has no such day. */
function nextDayOf(due: string, today: string): string | null {
  const year = Number(today.slice(0, 4));
  const days = [year, year + 1].map((each) => `${each}-${due}`);
  return days.find((day) => isIsoDay(day) && day >= today) ?? null;
}
