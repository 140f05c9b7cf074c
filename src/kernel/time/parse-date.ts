import { daysInMonth } from './days-in-month.ts';

/**
 * A date as a document writes it: always a year, then a month and a day as far as they are printed.
 *
 * `iso` is `2022-02-05`, `2022-02` when the day is blank on the paper, `2022` when only the year is printed.
 */
export interface WrittenDate {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
  readonly iso: string;
}

/** A written date and where it stands: UTF-16 offsets into the text searched, end exclusive. */
export interface FoundDate extends WrittenDate {
  readonly start: number;
  readonly end: number;
}

/** What stands on a draft where the day or the month is to be written by hand: spaces, dots, underscores. */
const BLANK = String.raw`[\s.…_]{0,12}`;
const IN_WORDS = String.raw`(?:(?:ngày\s{0,3})?(?<wordDay>\d{1,2})\s{0,3}|ngày${BLANK})?tháng(?:\s{0,3}(?<wordMonth>\d{1,2})|${BLANK})\s{0,3}năm\s{0,3}(?<wordYear>\d{4})`;
const MONTH_SLASH = String.raw`tháng\s{1,3}(?<slashMonth>\d{1,2})\s?[/-]\s?(?<slashYear>\d{4})`;
const NUMERIC = String.raw`(?<day>\d{1,2})\s?(?<mark>[/.-])\s?(?<month>\d{1,2})\s?\k<mark>\s?(?<year>\d{4})`;
const ANY_DATE = new RegExp(
  String.raw`(?<![\d/])(?:${NUMERIC}|${IN_WORDS}|${MONTH_SLASH})(?![\d/]\d)(?!\d)`,
  'giu',
);

/**
 * Finds every date that has at least a month, in order: `ngày 05 tháng 3 năm 2020`, `07/9/2015`,
 * `15-6-2023`, `7.5.1954`, `ngày   tháng 02 năm 2022`, `tháng 02 năm 2022`, `tháng 9/2026`.
 *
 * Days that no calendar has (30/02) are no dates. Single spaces around the strokes are allowed, because
 * recognition of scanned pages puts them there.
 */
export function findDates(text: string): FoundDate[] {
  const found: FoundDate[] = [];
  for (const match of text.matchAll(ANY_DATE)) {
    const { day, month, year, wordDay, wordMonth, wordYear, slashMonth, slashYear } = match.groups ?? {};
    const date = writtenDate(
      toNumber(year ?? wordYear ?? slashYear),
      toNumber(month ?? wordMonth ?? slashMonth),
      toNumber(day ?? wordDay),
    );
    if (date !== null) found.push({ ...date, start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/**
 * Reads a text that is one date and nothing else, or null: the forms of `findDates`, and a year alone
 * (`1972`, `năm 1972`).
 */
export function parseDate(text: string): WrittenDate | null {
  const trimmed = text.trim();
  const year = /^(?:năm\s{1,3})?(\d{4})$/iu.exec(trimmed)?.[1];
  if (year !== undefined) return writtenDate(Number(year), null, null);
  const dated = trimmed.replace(/^ngày\s{1,3}(?=\d{1,2}\s?[/.-])/iu, '');
  const [first] = findDates(dated);
  if (first === undefined || first.start !== 0 || first.end !== dated.length) return null;
  return { year: first.year, month: first.month, day: first.day, iso: first.iso };
}

function toNumber(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits);
}

/** The years that a plan, its legal bases and its anniversaries can name; outside them a number is no year. */
const FIRST_YEAR = 1000;
const LAST_YEAR = 2999;

function writtenDate(year: number | null, month: number | null, day: number | null): WrittenDate | null {
  if (year === null || year < FIRST_YEAR || year > LAST_YEAR) return null;
  if (month === null) return { year, month, day: null, iso: String(year) };
  if (month < 1 || month > 12) return null;
  const yearAndMonth = `${year}-${twoDigits(month)}`;
  if (day === null) return { year, month, day, iso: yearAndMonth };
  if (day < 1 || day > daysInMonth(year, month)) return null;
  return { year, month, day, iso: `${yearAndMonth}-${twoDigits(day)}` };
}

/** Two digits as ISO 8601 writes a month or a day. */
export function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
