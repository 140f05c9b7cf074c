import { daysInMonth } from './days-in-month.ts';
import { twoDigits } from './parse-date.ts';

/** A day that comes every year (`15/6`, `ngày 20 tháng 12`) and where it stands; `iso` is `06-15`. */
export interface FoundDayOfYear {
  readonly month: number;
  readonly day: number;
  readonly iso: string;
  /** The year when one is printed with the day (`15/6/2026`), else null. */
  readonly year: number | null;
  readonly start: number;
  readonly end: number;
}

const NUMERIC = String.raw`(?<day>\d{1,2})\s?(?<mark>[/.-])\s?(?<month>\d{1,2})(?:\s?\k<mark>\s?(?<year>\d{4}))?`;
const IN_WORDS = String.raw`(?<wordDay>\d{1,2})\s{1,3}tháng\s{1,3}(?<wordMonth>\d{1,2})(?:\s{1,3}năm\s{1,3}(?<wordYear>\d{4}))?`;
const ANY_DAY = new RegExp(String.raw`(?<![\d/.-])(?:${NUMERIC}|${IN_WORDS})(?![\d/-])`, 'giu');

/**
 * Finds days written without need of a year, in order: `15/6`, `25-11`, `20 tháng 12`, `10/12/2026`.
 *
 * 29 February is accepted, since some year has it; 31 April is not.
 */
export function findDaysOfYear(text: string): FoundDayOfYear[] {
  const found: FoundDayOfYear[] = [];
  for (const match of text.matchAll(ANY_DAY)) {
    const groups = match.groups ?? {};
    const day = Number(groups.day ?? groups.wordDay);
    const month = Number(groups.month ?? groups.wordMonth);
    const printedYear = groups.year ?? groups.wordYear;
    const year = printedYear === undefined ? null : Number(printedYear);
    if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year ?? 2000, month)) continue;
    const iso = `${twoDigits(month)}-${twoDigits(day)}`;
    found.push({ month, day, iso, year, start: match.index, end: match.index + match[0].length });
  }
  return found;
}
