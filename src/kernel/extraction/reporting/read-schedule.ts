import type { Cadence } from '../../plan-draft/plan-draft.ts';
import { type FoundDayOfYear, findDaysOfYear } from '../../time/parse-date-day-of-year.ts';

/** Words of a text: UTF-16 offsets, end exclusive. */
export interface Words {
  readonly start: number;
  readonly end: number;
}

/** One due of a reporting duty: how often, by which day, from which year; each with its words. */
export interface Due {
  readonly cadence: Cadence | null;
  readonly cadenceWords: Words | null;
  readonly due: string | null;
  readonly dueWords: Words | null;
  readonly startYear: number | null;
  readonly startYearWords: Words | null;
}

interface CadenceWord extends Words {
  readonly cadence: Cadence;
}

/** How often, in the words of plans; a bare `năm` counts only in a list of periods. */
const CADENCES: readonly (readonly [Cadence, RegExp])[] = [
  ['semiannual', /(?<![\d\p{L}/])(?:0?6|sáu)\s+tháng(?!\s*\d)(?:\s+(?:đầu|cuối)\s+năm)?|nửa năm|bán niên/giu],
  ['annual', /(?<!\p{L})(?:hằng|hàng|cả|mỗi|cuối|một|0?1)\s+năm(?!\s*\d|\p{L})/giu],
  [
    'annual',
    /(?<=(?:,|và|hoặc|\(|định kỳ|báo cáo|tháng|quý|;)\s{0,2})năm(?=\s*(?:\(|\)|,|;|\/|và|trước|báo|tổng|gửi|chậm|$))/giu,
  ],
  [
    'quarterly',
    /(?<!\p{L})(?:(?:hằng|hàng|mỗi|từng)\s+quý|(?<=(?:định kỳ|báo cáo|,|\()\s{0,2})quý)(?!\p{L}|\s+(?:I{1,3}|IV|\d)(?!\p{L}))/giu,
  ],
  [
    'quarterly',
    /(?<![\d\p{L}/])(?:(?:0?9|chín)\s+tháng(?!\s*\d)(?:\s+đầu\s+năm)?|(?:0?3|ba)\s+tháng(?=\s?(?:\/|một|1)\s?(?:lần|kỳ)?|,|\s\())/giu,
  ],
  [
    'quarterly',
    /(?<!\p{L})quý\s+(?:I{1,3}|IV|[1-4])(?:\s*(?:,|và)\s*(?:quý\s+)?(?:I{1,3}|IV|[1-4]))*(?=\s*\(?(?:trước|chậm nhất|muộn nhất)\s)/gu,
  ],
  ['periodic', /(?<!\p{L})(?:hằng|hàng|mỗi)\s+(?:tuần|ngày)(?!\p{L})/giu],
  [
    'monthly',
    /(?<!\p{L})(?:(?:hằng|hàng|mỗi|từng)\s+tháng|(?<=(?:định kỳ|báo cáo)\s)tháng)(?!\p{L}|\s*\d)/giu,
  ],
];
const ADHOC = /đột xuất/giu;
/** Asked for from case to case, where `đột xuất` is not printed. */
const ON_REQUEST =
  /(?:khi (?:có|được)|theo)\s+yêu cầu(?!\s+(?:tại|nêu|trên|của (?:đề cương|công văn|kế hoạch)))/giu;
const PERIODIC = /định kỳ/giu;
const START_YEAR =
  /(?:bắt đầu\s+(?:từ\s+)?|kể\s+từ\s+|từ\s+)(?:(?:tháng\s+\d{1,2}|quý\s+[IV]{1,3})\s*[/\s]\s*)?(?:năm\s+)?(\d{4})(?!\d)/giu;
const BY_DAY =
  /(?:trước|chậm nhất|muộn nhất|vào|hạn cuối|thời hạn|không quá|đến hết|xong)\s*(?:là\s*)?(?:vào\s*)?(?:trước\s*)?(?:\d{1,2}\s?(?:giờ|h|:)\s?\d{0,2}\s*(?:phút)?['’′]?(?:,?\s*(?:sáng|trưa|chiều|tối))?(?:,?\s*[(]?(?:thứ\s\p{L}+|chủ nhật)[)]?)?,?\s*[(]?)?(?:ngày\s*)?$/iu;
const AND_DAY = /^(?:,|và|hoặc|;|\([^()]{0,60}\)|hằng năm|hàng năm|trước|ngày|\s)*$/iu;
/** `chậm nhất là 9 giờ 30 phút sáng thứ Sáu, ngày`: the longest words that lead to a day. */
const LONGEST_LEAD = 56;
/** Days further apart belong to different words. */
const LONGEST_JOINT = 90;

/**
 * Reads when something is to be reported: `6 tháng (trước 15/6), năm (trước 05/12)`, `định kỳ trước ngày
 * 25/5 và 25/11 hoặc đột xuất`, `trước ngày 10/12 hàng năm (bắt đầu từ năm 2024)`.
 *
 * Periods and days are paired in the order in which both are printed. `định kỳ` with days alone stays `periodic`, and
 * so do several days that come round each year; a day without any word of a period has no cadence. Empty when the words give no schedule.
 */
export function readSchedule(text: string): Due[] {
  const days = dueDays(text);
  const named = cadenceWords(text);
  const comesRound = isOnlyRecurrence(named, days) ? (named[0] ?? null) : null;
  const periodic = wordsOf(text, PERIODIC)[0] ?? comesRound;
  const periods = comesRound === null ? named : [];
  const monthly = periods.filter(({ cadence }) => cadence === 'monthly');
  const others = periods.filter(({ cadence }) => cadence !== 'monthly');
  const isMonthlyOnly = monthly.length > 0 && others.length + days.length === 0;
  const dated = isMonthlyOnly ? [] : pair(text, others, days, monthly.length > 0 ? null : periodic);
  // A month's report is due on a day of each month: it never takes a day of the year.
  const regular = [...distinct(monthly).map((period) => dueOf(period, undefined)), ...dated].sort(
    (a, b) => firstWord(a) - firstWord(b),
  );
  const withYears = addStartYears(text, regular);
  const adhoc = wordsOf(text, ADHOC)[0] ?? wordsOf(text, ON_REQUEST)[0];
  return adhoc === undefined
    ? withYears
    : [...withYears, { ...NOTHING, cadence: 'adhoc', cadenceWords: adhoc }];
}

const NOTHING: Due = {
  cadence: null,
  cadenceWords: null,
  due: null,
  dueWords: null,
  startYear: null,
  startYearWords: null,
};

function dueDays(text: string): FoundDayOfYear[] {
  const days: FoundDayOfYear[] = [];
  for (const day of findDaysOfYear(text)) {
    const before = text.slice(Math.max(0, day.start - LONGEST_LEAD), day.start);
    const previous = days.at(-1);
    const goesOn =
      previous !== undefined &&
      day.start - previous.end < LONGEST_JOINT &&
      AND_DAY.test(text.slice(previous.end, day.start));
    if (goesOn || BY_DAY.test(before)) days.push(day);
  }
  return days;
}

function cadenceWords(text: string): CadenceWord[] {
  const found = CADENCES.flatMap(([cadence, pattern]) =>
    wordsOf(text, pattern).map((words) => ({ cadence, ...words })),
  ).sort((a, b) => a.start - b.start);
  return found.filter(
    ({ start }, index) => found.findIndex((other) => other.start <= start && start < other.end) === index,
  );
}

function wordsOf(text: string, pattern: RegExp): Words[] {
  return [...text.matchAll(pattern)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));
}

/** `trước ngày 25/5 và 25/11 hằng năm`: the year is when the days come round, not how often is reported. */
function isOnlyRecurrence(periods: readonly CadenceWord[], days: readonly FoundDayOfYear[]): boolean {
  return days.length > 1 && periods.length === 1 && periods[0]?.cadence === 'annual';
}

function pair(
  text: string,
  periods: readonly CadenceWord[],
  days: readonly FoundDayOfYear[],
  periodic: Words | null,
): Due[] {
  if (periods.length === 0) {
    const cadence = periodic === null ? null : 'periodic';
    if (days.length === 0) return periodic === null ? [] : [{ ...NOTHING, cadence, cadenceWords: periodic }];
    return days.map((day) => ({ ...NOTHING, cadence, cadenceWords: periodic, due: day.iso, dueWords: day }));
  }
  if (days.length === periods.length) return days.map((day, index) => dueOf(periods[index], day));
  if (days.length === 0) return distinct(periods).map((period) => dueOf(period, undefined));
  const dues = days.map((day) => dueOf(attached(text, periods, day) ?? before(periods, day), day));
  const paired = new Set(dues.map(({ cadence }) => cadence));
  const free = distinct(periods.filter(({ cadence }) => !paired.has(cadence)));
  return [...dues, ...free.map((period) => dueOf(period, undefined))].sort(
    (a, b) => firstWord(a) - firstWord(b),
  );
}

function distinct(periods: readonly CadenceWord[]): CadenceWord[] {
  return periods.filter(
    ({ cadence }, index) => periods.findIndex((other) => other.cadence === cadence) === index,
  );
}

function firstWord({ cadenceWords: period, dueWords: day }: Due): number {
  return Math.min(period?.start ?? Number.POSITIVE_INFINITY, day?.start ?? Number.POSITIVE_INFINITY);
}

function dueOf(period: CadenceWord | undefined, day: FoundDayOfYear | undefined): Due {
  return {
    ...NOTHING,
    cadence: period?.cadence ?? null,
    cadenceWords: period ?? null,
    due: day?.iso ?? null,
    dueWords: day ?? null,
  };
}

const BEFORE_DAY = /^\s*[(,:]?\s*(?:trước|chậm nhất|muộn nhất|vào|là|ngày|\s)*$/iu;
const BEHIND_DAY = /^\s*\(?\s*(?:đối với|của|cho|với)?\s*(?:báo cáo|kỳ)?\s*$/iu;

/** The period that the words tie to the day: `6 tháng (trước 15/6`, `15/6 (đối với báo cáo 6 tháng)`. */
function attached(
  text: string,
  periods: readonly CadenceWord[],
  day: FoundDayOfYear,
): CadenceWord | undefined {
  return (
    periods.find(
      ({ start }) =>
        start >= day.end && start - day.end < LONGEST_JOINT && BEHIND_DAY.test(text.slice(day.end, start)),
    ) ??
    periods.find(
      ({ end }) =>
        end <= day.start && day.start - end < LONGEST_JOINT && BEFORE_DAY.test(text.slice(end, day.start)),
    )
  );
}

/** The last period printed before the day, else the first one behind it. */
function before(periods: readonly CadenceWord[], day: FoundDayOfYear): CadenceWord | undefined {
  return (
    periods.filter(({ end }) => end <= day.start).at(-1) ?? periods.find(({ start }) => start >= day.end)
  );
}

/** `(bắt đầu từ năm 2024)` belongs to the due printed before it. */
function addStartYears(text: string, dues: readonly Due[]): Due[] {
  const years = [...text.matchAll(START_YEAR)].map(({ index, 0: words, 1: year }) => ({
    year: Number(year),
    start: index + words.length - 4,
    end: index + words.length,
  }));
  return dues.map((due, index) => {
    const from = lastWord(due);
    const next = dues[index + 1];
    const until = next === undefined ? text.length : lastWord(next);
    const year = years.find(({ start }) => start >= from && start < Math.max(until, from));
    if (year === undefined) return due;
    return { ...due, startYear: year.year, startYearWords: { start: year.start, end: year.end } };
  });
}

function lastWord({ cadenceWords: period, dueWords: day }: Due): number {
  return Math.max(period?.end ?? 0, day?.end ?? 0);
}
