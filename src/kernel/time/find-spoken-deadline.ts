import { lowerText } from '#kernel/language/fold-text.ts';
import { daysInMonth } from './days-in-month.ts';
import { addDays, dayOfWeek, isIsoDay } from './iso-day.ts';

/** By when somebody says a thing is wanted, and where the words stand. */
export interface SpokenDeadline {
  /** UTF-16 offsets of the words, `trước` and its like included; end exclusive. */
  readonly start: number;
  readonly end: number;
  /** ISO. */
  readonly day: string;
  /** Local hour of that day `16:00`, null when none is named. */
  readonly hour: string | null;
}

const LEAD = String.raw`(?:(?:hoàn thành|xong|hạn|hạn chót|thời hạn)\s)?(?:(?:trước|chậm nhất|muộn nhất|không quá|đến hết|đến|hạn|vào|trong|lúc)(?:\s(?:là|lúc|vào|trước|hết|ngày))*\s)?`;
const HOUR = String.raw`(?<hour>[01]?\d|2[0-4])\s?(?:h|g|giờ|:)\s?(?<minute>[0-5]\d)?(?:\s?phút)?(?:\s(?<part>sáng|trưa|chiều|tối))?`;
const WEEK = String.raw`(?:\s(?<week>tuần này|tuần sau|tuần tới|này|sau|tới))?`;
/** `chiều mai`, `ngày mai`, `trước mai`; a bare `mai` may be somebody's name, a bare `nay` a span that ends today. */
const NEAR = String.raw`(?:(?<=(?:ngày|sáng|trưa|chiều|tối|trước|vào)\s)|(?:ngày|sáng|trưa|chiều|tối)\s)`;
const NAMED_DAY = String.raw`thứ\s(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật`;
const DATE = String.raw`(?:(?:${NAMED_DAY}),?\s)?(?:\(?ngày\s)?(?<date>[0-3]?\d)(?:\s?[/.-]\s?(?<month>[01]?\d)(?:\s?[/.-]\s?(?<year>20\d\d))?|\stháng\s(?<longMonth>[01]?\d)(?:\snăm\s(?<longYear>20\d\d))?)\)?`;
const SPAN = String.raw`(?:(?<weekEnd>cuối tuần|trong tuần)(?:\s(?<which>này|sau|tới))?|(?<nextWeek>tuần sau|tuần tới)|(?<monthEnd>cuối tháng|trong tháng)(?:\s(?:này|nay))?|(?<yearEnd>cuối năm|trong năm)(?:\s(?:này|nay))?)(?!\s[\divx])`;
const DAY = String.raw`(?:${DATE}|(?<today>hôm nay|trong ngày(?!\s(?:mai|kia|mốt))|(?:sáng|trưa|chiều|tối)\snay)|${NEAR}(?:(?<tomorrow>mai)|(?<after>kia|mốt))|(?:(?:sáng|trưa|chiều|tối)\s)?(?:thứ\s(?<weekday>hai|ba|tư|năm|sáu|bảy|[2-7])|(?<sunday>chủ nhật))${WEEK}|${SPAN})`;
const EDGE = String.raw`(?![\p{L}\p{M}\d/])`;
const BETWEEN = String.raw`(?:,?\s(?:của\s|vào\s|ngày\s(?=hôm|mai))?)`;
const WHOLE = [
  new RegExp(`(?<![\\p{L}\\d/])${LEAD}${HOUR}${BETWEEN}${DAY}${EDGE}`, 'u'),
  new RegExp(`(?<![\\p{L}\\d/])${LEAD}${DAY},?\\s(?:lúc\\s|trước\\s)?${HOUR}${EDGE}`, 'u'),
  new RegExp(`(?<![\\p{L}\\d/])${LEAD}${DAY}${EDGE}`, 'u'),
  new RegExp(
    `(?<![\\p{L}\\d/])(?:trước|chậm nhất|muộn nhất|không quá|hạn|đến)\\s(?:là\\s|lúc\\s)?${HOUR}${EDGE}`,
    'u',
  ),
];

/**
 * Finds the deadline in a line as people say it: `trước 16h thứ Sáu`, `chiều mai`, `hạn 20/12`, `cuối tháng`. A day
 * without week or year is the next one from `now` (`2026-06-14T16:00`) on; a week ends on its Friday. Null when
 * nothing is sure.
 */
export function findSpokenDeadline(line: string, now: string): SpokenDeadline | null {
  const lower = lowerText(line);
  for (const pattern of WHOLE) {
    const found = pattern.exec(lower);
    if (found === null) continue;
    const groups = found.groups ?? {};
    const hour = readHour(groups, PART.exec(found[0])?.[0]);
    if (hour === undefined) continue;
    const day = readDay(groups, now, hour);
    if (day === null) continue;
    return { start: found.index, end: found.index + found[0].length, day, hour };
  }
  return null;
}

/** The part of the day, said of the hour or of the day: `4h chiều thứ Sáu`, `4h chiều nay`. */
const PART = /sáng|trưa|chiều|tối/u;

type Groups = Readonly<Record<string, string | undefined>>;

/** Null where no hour is named, undefined where it is none of the clock. */
function readHour({ hour, minute }: Groups, part: string | undefined): string | null | undefined {
  if (hour === undefined) return null;
  const named = Number(hour);
  const full = part !== undefined && part !== 'sáng' && named < 12 && named > 0 ? named + 12 : named;
  if (part === 'trưa' && named >= 10 && named <= 12) return clock(named, minute);
  // Nothing is due at midnight by the clock of an office: the end of a day is the day itself.
  return full > 23 || full === 0 ? undefined : clock(full, minute);
}

function clock(hour: number, minute: string | undefined): string {
  return `${String(hour).padStart(2, '0')}:${minute ?? '00'}`;
}

const WEEKDAYS: Readonly<Record<string, number>> = { hai: 1, ba: 2, tư: 3, năm: 4, sáu: 5, bảy: 6 };
const FRIDAY = 5;
const SUNDAY = 7;

function readDay(groups: Groups, now: string, hour: string | null): string | null {
  const today = now.slice(0, 10);
  const isPast = hour !== null && `${today}T${hour}` <= now;
  if (groups['today'] !== undefined) return today;
  if (groups['tomorrow'] !== undefined) return addDays(today, 1);
  if (groups['after'] !== undefined) return addDays(today, 2);
  if (groups['date'] !== undefined) return readDate(groups, today);
  const weekday = groups['sunday'] === undefined ? readWeekday(groups['weekday']) : SUNDAY;
  if (weekday !== null) return dayOfThatWeek(weekday, groups['week'], today, isPast);
  if (groups['nextWeek'] !== undefined) return addDays(mondayOf(today), 7 + FRIDAY - 1);
  if (groups['weekEnd'] !== undefined) {
    const friday = addDays(mondayOf(today), FRIDAY - 1 + (isNext(groups['which']) ? 7 : 0));
    return friday < today ? null : friday;
  }
  if (groups['monthEnd'] !== undefined) return endOfMonth(today);
  if (groups['yearEnd'] !== undefined) return `${today.slice(0, 4)}-12-31`;
  return hour === null || isPast ? null : today;
}

function readWeekday(words: string | undefined): number | null {
  if (words === undefined) return null;
  return WEEKDAYS[words] ?? Number(words) - 1;
}

function dayOfThatWeek(
  weekday: number,
  week: string | undefined,
  today: string,
  isPast: boolean,
): string | null {
  const inThisWeek = addDays(mondayOf(today), weekday - 1);
  if (week === 'tuần sau' || week === 'tuần tới' || week === 'sau') return addDays(inThisWeek, 7);
  if (week === 'tuần này' || week === 'này') return inThisWeek < today ? null : inThisWeek;
  const isOver = inThisWeek < today || (inThisWeek === today && (isPast || week === 'tới'));
  return isOver ? addDays(inThisWeek, 7) : inThisWeek;
}

function isNext(which: string | undefined): boolean {
  return which === 'sau' || which === 'tới';
}

function mondayOf(day: string): string {
  return addDays(day, 1 - dayOfWeek(day));
}

function readDate(groups: Groups, today: string): string | null {
  const month = groups['month'] ?? groups['longMonth'];
  const year = groups['year'] ?? groups['longYear'];
  const dayIn = (of: number): string =>
    `${of}-${String(Number(month)).padStart(2, '0')}-${String(Number(groups['date'])).padStart(2, '0')}`;
  const thisYear = Number(today.slice(0, 4));
  const named = dayIn(year === undefined ? thisYear : Number(year));
  if (!isIsoDay(named)) return null;
  if (year !== undefined || named >= today) return named;
  const next = dayIn(thisYear + 1);
  return isIsoDay(next) ? next : null;
}

function endOfMonth(day: string): string {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  return `${day.slice(0, 8)}${daysInMonth(year, month)}`;
}
