import { lowerText } from '#kernel/language/fold-text.ts';
import { type DayRange, dayRange, monthRange, quarterRange, yearRange } from './calendar-periods.ts';
import { solarOfLunar } from './lunar-day.ts';
import { PERIOD_WORDS } from './period-words.ts';

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
  /** Local hour `16:00` that stands beside a day; null when none does. */
  readonly hour: string | null;
}

const PATTERN = new RegExp(PERIOD_WORDS, 'gu');

/**
 * Finds the days, months, quarters, half-years and years that text names, in order. `defaultYear` (the plan's
 * year) completes those without a year; a later year in the text completes earlier ones first (`từ 01/6 đến 15/6/2026`).
 */
export function findPeriods(text: string, defaultYear: number | null): WrittenPeriod[] {
  const matches = [...lowerText(text).matchAll(PATTERN)];
  const found: WrittenPeriod[] = [];
  let year = defaultYear;
  let month: NextMonth | null = null;
  for (let index = matches.length - 1; index >= 0; index -= 1) {
    const match = matches[index] as RegExpMatchArray;
    const groups = match.groups ?? {};
    const ownYear = readYear(groups);
    if (ownYear !== null) year = ownYear;
    const period = readPeriod(groups, year, month);
    month = monthOf(groups) ?? month;
    const start = match.index ?? 0;
    found.push({ ...period, start, end: start + match[0].length, hasYear: ownYear !== null });
  }
  return found.reverse();
}

/** The month that a day before it shares: `từ ngày 10 đến ngày 15/6`, `từ 22 đến 27 tháng 4 âm lịch`. */
interface NextMonth {
  readonly month: number;
  readonly isLunar: boolean;
}

function monthOf(groups: Groups): NextMonth | null {
  if (groups.lunarMonth) return { month: readCount(groups.lunarMonth), isLunar: true };
  const month = Number(groups.shortMonth ?? groups.longMonth ?? Number.NaN);
  return month > 0 ? { month, isLunar: false } : null;
}

type Groups = Readonly<Record<string, string | undefined>>;

function readYear(groups: Groups): number | null {
  const written =
    groups.lunarYear ??
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

function readPeriod(groups: Groups, year: number | null, next: NextMonth | null): PeriodDays {
  const days = (
    unit: PeriodUnit,
    make: (year: number) => readonly (DayRange | null)[],
    hour: string | null = null,
  ): PeriodDays => ({
    unit,
    hour,
    ranges: year === null ? [] : make(year).filter((range) => range !== null),
  });
  const lunar = readLunar(groups);
  if (lunar) return days('day', (known) => [lunarRange(known, lunar)]);
  if (groups.quarterList) {
    const quarters = expandList(groups.quarterList, /[il1]v|[il]{1,3}|1{2,3}|[1-4]/gu, readQuarter);
    return days('quarter', (known) => quarters.map((quarter) => quarterRange(known, quarter)));
  }
  if (groups.halfCount) return days('half', (known) => [halfRange(groups, known)]);
  if (groups.firstDay) {
    const month = Number(groups.spanMonth);
    return days('day', (known) => [spanRange(known, month, Number(groups.firstDay), Number(groups.lastDay))]);
  }
  if (groups.longDay) {
    const hour = hourOf(groups, 'long');
    return days('day', (known) => [dayRange(known, Number(groups.longMonth), Number(groups.longDay))], hour);
  }
  if (groups.shortDay) {
    const hour = hourOf(groups, 'short');
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
    return days('day', (known) => {
      if (next === null) return [];
      const day = Number(groups.onlyDay);
      return [
        next.isLunar ? lunarRange(known, { month: next.month, day }) : dayRange(known, next.month, day),
      ];
    });
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
  if (/^[1-4]$/u.test(word)) return Number(word);
  return ['i', 'ii', 'iii', 'iv'].indexOf(word.replace(/[l1]/gu, 'i')) + 1;
}

interface LunarDay {
  readonly month: number;
  readonly day: number;
}

/** Feasts that papers name instead of their day. */
const FEASTS: readonly (readonly [RegExp, LunarDay])[] = [
  [/^tết\s(?:nguyên|cổ)/u, { month: 1, day: 1 }],
  [/^tết\strung/u, { month: 8, day: 15 }],
  [/^giỗ/u, { month: 3, day: 10 }],
];

function readLunar(groups: Groups): LunarDay | null {
  const { fullMonth, lunarDay, lunarMonth, namedDay, namedMonth, feast } = groups;
  if (fullMonth) return { month: readCount(fullMonth), day: 15 };
  if (lunarDay && lunarMonth) return { month: readCount(lunarMonth), day: Number(lunarDay) };
  if (namedDay && namedMonth) return { month: readCount(namedMonth), day: readCount(namedDay) };
  return feast === undefined ? null : (FEASTS.find(([name]) => name.test(feast))?.[1] ?? null);
}

const COUNTS = 'một hai ba tư năm sáu bảy tám chín mười mười_một mười_hai'.split(' ');

function readCount(word: string): number {
  if (word === 'giêng') return 1;
  if (word === 'chạp') return 12;
  return COUNTS.indexOf(word.replace(/\s/gu, '_')) + 1 || Number(word);
}

function lunarRange(year: number, { month, day }: LunarDay): DayRange | null {
  const solar = solarOfLunar(year, month, day);
  return solar === null ? null : { from: solar, to: solar };
}

function halfRange(groups: Groups, year: number): DayRange | null {
  const count = { sáu: 6, chín: 9, ba: 3 }[groups.halfCount as string] ?? Number(groups.halfCount);
  if (count < 1 || count > 12) return null;
  return groups.halfEnd === 'đầu' ? monthRange(year, 1, count) : monthRange(year, 13 - count, 12);
}

/** The hour beside a day; one in the afternoon or evening counts from noon (`2 giờ chiều`). */
function hourOf(groups: Groups, name: 'long' | 'short'): string | null {
  const early = groups[`${name}Hour`];
  const hour = early ?? groups[`${name}Late`];
  const minute = (early === undefined ? groups[`${name}LateMinute`] : groups[`${name}Minute`]) ?? '00';
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return null;
  const isLate = /chiều|tối/u.test(groups[`${name}Part`] ?? '') && Number(hour) < 12;
  return `${String(Number(hour) + (isLate ? 12 : 0)).padStart(2, '0')}:${minute}`;
}
