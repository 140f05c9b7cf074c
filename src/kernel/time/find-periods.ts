import { lowerText } from '#kernel/language/fold-text.ts';
import { type DayRange, dayRange, monthRange, quarterRange, yearRange } from './calendar-periods.ts';

/** How long a period is that words name; `half` stands for so many months at either end of a year. */
export type PeriodUnit = 'day' | 'month' | 'quarter' | 'half' | 'year';

/** A period of the calendar as words name it, with its place in the text. */
export interface WrittenPeriod {
  readonly unit: PeriodUnit;
  readonly start: number;
  readonly end: number;
  /** True when the words name the year themselves. */
  readonly hasYear: boolean;
  /** The days, one range for each quarter or month that is named; empty when the year is not known. */
  readonly ranges: readonly DayRange[];
  /** Local hour `16:00` that stands before a day; null when none does. */
  readonly hour: string | null;
}

const QUARTER = String.raw`(?:iv|i{1,3}|[1-4])(?![\p{L}\d])`;
const MONTH = String.raw`(?:1[0-2]|0?[1-9])(?![\d])(?!\s?[/.]\s?\d{1,2}(?!\d))`;
const JOINT = String.raw`\s?(?:,|và|&|[+]|-|–|đến|tới)\s?`;
const YEAR = String.raw`(?:19|20)\d{2}`;

/** A year behind a quarter or month: `/2026`, ` năm 2026`. */
function yearBehind(name: string): string {
  return String.raw`(?:\s?(?:[/,.–-]|của|trong)?\s?(?:năm\s?)?(?<${name}>${YEAR})(?!\d))?`;
}

/** An hour before a day: `16 giờ 00 ngày`, `9h30,`. */
function hourBefore(name: string): string {
  return String.raw`(?:(?<${name}Hour>\d{1,2})\s?(?:giờ|h|:|g)\s?(?:(?<${name}Minute>\d{2})(?:\s?phút)?)?['’]?\s?,?\s?(?:ngày\s?)?)?`;
}

const PATTERN = new RegExp(
  [
    String.raw`qu[ýíy]\s?(?<quarterList>${QUARTER}(?:${JOINT}(?:qu[ýí]\s?)?${QUARTER})*)${yearBehind('quarterYear')}`,
    String.raw`(?<halfCount>\d{1,2}|sáu|chín|ba)\s?tháng\s(?<halfEnd>đầu|cuối)\snăm(?:\s?(?<halfYear>${YEAR}))?`,
    String.raw`${hourBefore('long')}(?:ngày\s?)?(?<longDay>\d{1,2})\s?tháng\s?(?<longMonth>\d{1,2})(?:\s?(?:năm\s?|[/.-])(?<longYear>${YEAR}))?(?!\d)`,
    String.raw`(?<!\d)(?<firstDay>\d{1,2})\s?[-–]\s?(?<lastDay>\d{1,2})\s?/\s?(?<spanMonth>\d{1,2})(?!\d)(?:\s?(?:[/.-]|năm)\s?(?<spanYear>${YEAR}))?(?!\d)`,
    String.raw`${hourBefore('short')}(?<!\d)(?<shortDay>\d{1,2})\s?[/.-]\s?(?<shortMonth>\d{1,2})(?!\d)(?:\s?(?:[/.-]|năm)\s?(?<shortYear>${YEAR}))?(?!\d)`,
    String.raw`tháng\s?(?<monthList>${MONTH}(?:${JOINT}(?:tháng\s?)?${MONTH})*)${yearBehind('monthYear')}`,
    String.raw`(?<!\d)(?<onlyMonth>0?[1-9]|1[0-2])\s?[/-]\s?(?<onlyMonthYear>${YEAR})(?!\d)`,
    String.raw`ngày\s?(?<onlyDay>\d{1,2})(?!\s?[-–]\s?\d{1,2}\s?[-–]\s?${YEAR})(?=\s?(?:-|–|đến|tới|và)\s?(?:hết\s)?(?:ngày\s?)?\d)`,
    String.raw`(?:năm\s?)?(?<!\d)(?<yearNumber>${YEAR})(?!\d)`,
    String.raw`(?:cả|trong|suốt|hết|toàn)\snăm(?!\s?\d)(?:\snay)?`,
  ].join('|'),
  'gu',
);

/**
 * Finds the days, months, quarters, half-years and years that text names, in order. `defaultYear` (the plan's
 * year) completes those without a year; a later year in the text completes earlier ones first (`từ 01/6 đến 15/6/2026`).
 */
export function findPeriods(text: string, defaultYear: number | null): WrittenPeriod[] {
  const matches = [...lowerText(text).matchAll(PATTERN)];
  const found: WrittenPeriod[] = [];
  let year = defaultYear;
  let month: number | null = null;
  for (let index = matches.length - 1; index >= 0; index -= 1) {
    const match = matches[index] as RegExpMatchArray;
    const groups = match.groups ?? {};
    const ownYear = readYear(groups);
    if (ownYear !== null) year = ownYear;
    const period = readPeriod(groups, year, month);
    month = Number(groups.shortMonth ?? groups.longMonth ?? Number.NaN) || month;
    const start = match.index ?? 0;
    found.push({ ...period, start, end: start + match[0].length, hasYear: ownYear !== null });
  }
  return found.reverse();
}

type Groups = Readonly<Record<string, string | undefined>>;

function readYear(groups: Groups): number | null {
  const written =
    groups.quarterYear ??
    groups.halfYear ??
    groups.longYear ??
    groups.shortYear ??
    groups.spanYear ??
    groups.monthYear ??
    groups.onlyMonthYear ??
    groups.yearNumber;
  return written === undefined ? null : Number(written);
}

type PeriodDays = Pick<WrittenPeriod, 'unit' | 'ranges' | 'hour'>;

function readPeriod(groups: Groups, year: number | null, nextMonth: number | null): PeriodDays {
  const days = (
    unit: PeriodUnit,
    make: (year: number) => readonly (DayRange | null)[],
    hour: string | null = null,
  ): PeriodDays => ({
    unit,
    hour,
    ranges: year === null ? [] : make(year).filter((range) => range !== null),
  });
  if (groups.quarterList) {
    const quarters = expandList(groups.quarterList, /iv|i{1,3}|[1-4]/gu, readQuarter);
    return days('quarter', (known) => quarters.map((quarter) => quarterRange(known, quarter)));
  }
  if (groups.halfCount) return days('half', (known) => [halfRange(groups, known)]);
  if (groups.firstDay) {
    const month = Number(groups.spanMonth);
    return days('day', (known) => [spanRange(known, month, Number(groups.firstDay), Number(groups.lastDay))]);
  }
  if (groups.longDay) {
    const hour = readHour(groups.longHour, groups.longMinute);
    return days('day', (known) => [dayRange(known, Number(groups.longMonth), Number(groups.longDay))], hour);
  }
  if (groups.shortDay) {
    const hour = readHour(groups.shortHour, groups.shortMinute);
    return days(
      'day',
      (known) => [dayRange(known, Number(groups.shortMonth), Number(groups.shortDay))],
      hour,
    );
  }
  if (groups.monthList) {
    const months = expandList(groups.monthList, /\d{1,2}/gu, Number);
    return days('month', (known) => months.map((month) => monthRange(known, month)));
  }
  if (groups.onlyMonth) return days('month', (known) => [monthRange(known, Number(groups.onlyMonth))]);
  if (groups.onlyDay)
    return days('day', (known) =>
      nextMonth === null ? [] : [dayRange(known, nextMonth, Number(groups.onlyDay))],
    );
  return days('year', (known) => [yearRange(known)]);
}

/** `15-20/9`: days of one month. */
function spanRange(year: number, month: number, first: number, last: number): DayRange | null {
  const from = dayRange(year, month, first);
  const to = dayRange(year, month, last);
  return from && to && first <= last ? { from: from.from, to: to.to } : null;
}

/** `I, II và IV` names three, `I - III` names three as well. */
function expandList(list: string, item: RegExp, read: (word: string) => number): number[] {
  const values: number[] = [];
  let before = 0;
  for (const match of list.matchAll(item)) {
    const value = read(match[0]);
    const last = values.at(-1);
    const isSpan = last !== undefined && /[-–]|đến|tới/u.test(list.slice(before, match.index));
    if (isSpan) for (let between = last + 1; between < value; between += 1) values.push(between);
    values.push(value);
    before = (match.index ?? 0) + match[0].length;
  }
  return values;
}

function readQuarter(word: string): number {
  return ['i', 'ii', 'iii', 'iv'].indexOf(word) + 1 || Number(word);
}

function halfRange(groups: Groups, year: number): DayRange | null {
  const count = { sáu: 6, chín: 9, ba: 3 }[groups.halfCount as string] ?? Number(groups.halfCount);
  if (count < 1 || count > 12) return null;
  return groups.halfEnd === 'đầu' ? monthRange(year, 1, count) : monthRange(year, 13 - count, 12);
}

function readHour(hour: string | undefined, minute: string | undefined): string | null {
  if (hour === undefined || Number(hour) > 23 || Number(minute ?? 0) > 59) return null;
  return `${hour.padStart(2, '0')}:${minute ?? '00'}`;
}
