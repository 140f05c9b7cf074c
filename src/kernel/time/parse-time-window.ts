import { lowerText } from '#kernel/language/fold-text.ts';
import type { DayRange } from './calendar-periods.ts';
import { findPeriods, type WrittenPeriod } from './find-periods.ts';
import { addDays } from './iso-day.ts';

/** What words of time mean; all null when they were not understood. */
export interface TimeWindow {
  readonly kind: WindowKind | null;
  /** First and last day, ISO; null where the words give none. */
  readonly from: string | null;
  readonly to: string | null;
  /** Local date and hour, when the words name an hour. */
  readonly until: string | null;
  /** Several windows where one span would be wrong; empty otherwise. */
  readonly windows: readonly DayRange[];
}

/** A year, quarters, always, from a day on, or any other span of days. */
export type WindowKind = 'year' | 'quarters' | 'ongoing' | 'open' | 'range';

const NOT_UNDERSTOOD: TimeWindow = { kind: null, from: null, to: null, until: null, windows: [] };

const ONGOING =
  /thường xuyên|liên tục|(?:hằng|hàng|mỗi)\s(?:năm|quý|tháng|tuần|ngày)|định kỳ|trong suốt quá trình|theo định kỳ|(?:tuần|tháng|quý|năm)\s(?:một|hai|\d{1,2})\slần|lần\s?\/\s?(?:tuần|tháng|quý|năm)/u;
const OPEN_END = /(?:các|những) năm (?:tiếp theo|sau|kế tiếp|tới)|trở đi|về sau/u;
const SPAN = /^[\s,()]*(?:-|–|—|(?:cho\s)?đến(?:\shết|\scuối)?|tới(?:\shết)?)\s*(?:ngày|tháng|quý|năm)?\s*$/u;
const LIST = /^\s*(?:,|;|và|,\s?và|hoặc)\s*(?:(?:trong|đầu|giữa|cuối|đợt\s\d{1,2}:?|lần\s\d{1,2}:?)\s?)*$/u;
/** `05 ngày làm việc kể từ …`, `10 ngày sau khi …`: counted from something else, on working days; no day is named. */
const COUNTED =
  /\d{1,3}\s(?:\([^()]{2,20}\)\s)?(?:ngày|tuần|tháng|giờ)(?:\slàm\sviệc)?,?\s(?:kể\s)?(?:từ|sau)\s(?!\d)/u;
const BEFORE =
  /(?:^|[\s(,;])(trước|chậm nhất|muộn nhất|không quá|xong trước|đến hết|đến cuối|đến|tới|hạn|hạn cuối|hạn chót)(?:\s?:)?(?:\s(?:là|vào|trong|ngày|tháng|quý|năm|hết|thời điểm|thời hạn))*\s*$/u;
const FROM = /(?:^|[\s(,;])(?:từ|kể từ|bắt đầu|bắt đầu từ|sau)(?:\s(?:ngày|tháng|quý|năm|đầu))*\s*$/u;

/**
 * Reads words of time as plans print them: `Quý II và IV/2026`, `Tháng 3 - 6`, `Trước 30/9/2026`, `16 giờ 00 ngày
 * 14/6/2026`, `Thường xuyên`, `Năm 2026 và các năm tiếp theo`. `planYear` completes words without a year. A day
 * named by `trước` is the last day itself.
 */
export function parseTimeWindow(text: string, planYear: number | null): TimeWindow {
  const words = text.replace(WEEK, (week) => ' '.repeat(week.length));
  const lower = lowerText(words);
  if (COUNTED.test(lower)) return NOT_UNDERSTOOD;
  const periods = findPeriods(words, planYear);
  const first = periods[0];
  if (ONGOING.test(lower) && !endsOnNamedDay(lower, periods)) return window('ongoing', null, null);
  if (!first) return NOT_UNDERSTOOD;
  const lead = lower.slice(0, first.start);
  const second = periods[1];
  if (OPEN_END.test(lower)) return window('open', first.ranges[0]?.from ?? null, null);
  if (second && SPAN.test(lower.slice(first.end, second.start))) return readSpan(first, second);
  const year = first.unit === 'year' ? first.ranges[0]?.from : undefined;
  if (second && year && isWithin(lower.slice(first.end, second.start), second))
    return parseTimeWindow(words.slice(first.end), Number(year.slice(0, 4)));
  const before = BEFORE.exec(lead)?.[1];
  if (before !== undefined) return readDeadline(first, before);
  if (FROM.test(lead) && first.ranges.length < 2 && !isSpanOfDays(first))
    return window('open', first.ranges[0]?.from ?? null, null);
  const after = second && first.unit === 'day' && /trước/u.test(lower.slice(first.end, second.start));
  return after ? readSingle([first]) : readSingle(takeList(lower, periods));
}

/** `Năm 2026 (Quý II)`: the bracket names the part of the year that is meant. */
function isWithin(between: string, inner: WrittenPeriod): boolean {
  return /^\s?\((?:trong|vào|dự kiến|khoảng)?\s?$/u.test(between) && inner.unit !== 'year';
}

/** `Tuần 2 tháng 5`: the number counts weeks, it is no day of the month. */
const WEEK =
  /tuần\s+(?:lễ\s+)?(?:thứ\s+)?(?:\d|[IVX]{1,3}|đầu|cuối|nhất|hai|ba|tư)\s+(?=(?:của\s+)?tháng)/giu;

/** `Từ 15-20/7/2026` names its last day too. */
function isSpanOfDays(period: WrittenPeriod): boolean {
  const [range] = period.ranges;
  return period.unit === 'day' && range !== undefined && range.from !== range.to;
}

/** `Thường xuyên; hoàn thành trước 30/9/2026` has an end after all. */
function endsOnNamedDay(lower: string, periods: readonly WrittenPeriod[]): boolean {
  return periods.some(
    (period) => period.unit === 'day' && period.hasYear && BEFORE.test(lower.slice(0, period.start)),
  );
}

function readSpan(first: WrittenPeriod, last: WrittenPeriod): TimeWindow {
  const kind = first.unit === 'quarter' && last.unit === 'quarter' ? 'quarters' : 'range';
  const from = first.ranges[0]?.from ?? null;
  const to = last.ranges.at(-1)?.to ?? null;
  if (from !== null && to !== null && from > to) return NOT_UNDERSTOOD;
  return { ...window(kind, from, to), until: untilOf(last) };
}

function readDeadline(period: WrittenPeriod, word: string): TimeWindow {
  const range = period.ranges.at(-1);
  if (!range) return window('range', null, null);
  const isBeforeIt = word.endsWith('trước') && period.unit !== 'day';
  const to = isBeforeIt ? addDays((period.ranges[0] as DayRange).from, -1) : range.to;
  return { ...window('range', null, to), until: untilOf(period) };
}

/** Periods of one unit that commas and `và` join. */
function takeList(lower: string, periods: readonly WrittenPeriod[]): WrittenPeriod[] {
  const list = periods.slice(0, 1);
  for (const period of periods.slice(1)) {
    const last = list.at(-1) as WrittenPeriod;
    if (period.unit !== last.unit || !LIST.test(lower.slice(last.end, period.start))) break;
    list.push(period);
  }
  return list;
}

function readSingle(list: readonly WrittenPeriod[]): TimeWindow {
  const first = list[0] as WrittenPeriod;
  const ranges = list
    .flatMap((period) => period.ranges)
    .sort((left, right) => compareDays(left.from, right.from));
  const kind: WindowKind =
    first.unit === 'quarter' ? 'quarters' : first.unit === 'year' && ranges.length < 2 ? 'year' : 'range';
  const from = ranges[0]?.from ?? null;
  const to = ranges.at(-1)?.to ?? null;
  const windows = joinNeighbours(ranges);
  return { kind, from, to, until: untilOf(first), windows: windows.length > 1 ? windows : [] };
}

/** ISO days sort as plain text; comparing by the rules of a language loads its tables first, which takes longer than the file. */
function compareDays(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** Ranges that follow each other without a gap are one. */
function joinNeighbours(ranges: readonly DayRange[]): DayRange[] {
  const joined: DayRange[] = [];
  for (const range of ranges) {
    const last = joined.at(-1);
    if (last && addDays(last.to, 1) >= range.from)
      joined[joined.length - 1] = { from: last.from, to: range.to };
    else joined.push(range);
  }
  return joined;
}

function untilOf(period: WrittenPeriod): string | null {
  const day = period.ranges.at(-1)?.to;
  return period.hour !== null && day !== undefined ? `${day}T${period.hour}` : null;
}

function window(kind: WindowKind, from: string | null, to: string | null): TimeWindow {
  return { kind, from, to, until: null, windows: [] };
}
