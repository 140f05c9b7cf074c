import { lowerText } from '#kernel/language/fold-text.ts';
import type { DeadlineRule } from './deadline-rule.ts';
import { findDates } from './parse-date.ts';
import { parseTimeWindow } from './parse-time-window.ts';

/** `trước 30/9`, `trước ngày 30 tháng 9`, `trước thứ Sáu`; `trước tháng 7` ends with June and needs no rule of its own. */
const BEFORE_A_DAY =
  /(?:^|[\s(,;])trước(?:\s(?:ngày|là))*\s(?=\d{1,2}(?:\s?[/.-]\s?\d|\stháng\s)|thứ\s|chủ nhật|hôm\s|mai(?![\p{L}\p{M}]))/u;
/** `trong 05 (năm) ngày làm việc kể từ ngày 10/6/2026`. */
const COUNTED_FROM_DAY =
  /(?<count>\d{1,3})\s(?:\([^()]{2,20}\)\s)?ngày\slàm\sviệc,?\s(?:kể\s)?(?:từ|sau)\s(?:ngày\s)?(?<date>\d{1,2}.*)/u;

/** Whether words name their last day by `trước`. */
export function saysBefore(words: string): boolean {
  return BEFORE_A_DAY.test(lowerText(words));
}

/** `N ngày làm việc kể từ ngày D` where D is a whole day of the calendar; null for every other words. */
export function readCountedDays(words: string): DeadlineRule | null {
  const found = COUNTED_FROM_DAY.exec(lowerText(words))?.groups;
  const count = Number(found?.['count'] ?? 0);
  const [date] = findDates(found?.['date'] ?? '');
  if (count === 0 || date === undefined || date.start > 0 || date.day === null) return null;
  return { kind: 'working-days', count, from: date.iso };
}

/**
 * The rule of printed words: `trước 14/6/2026`, `chậm nhất ngày …`, `trước 16 giờ 00 ngày …`, `05 ngày làm việc kể từ
 * ngày …`, `Quý II và IV/2026` (its last day); null where they name no end. `planYear` completes words without a year.
 */
export function readDeadlineRule(words: string, planYear: number | null): DeadlineRule | null {
  const counted = readCountedDays(words);
  if (counted !== null) return counted;
  const { kind, to, until, windows } = parseTimeWindow(words, planYear);
  if (kind === 'ongoing' || kind === 'open') return null;
  const day = windows.at(-1)?.to ?? until?.slice(0, 10) ?? to;
  if (day === null) return null;
  return { kind: 'day', day, hour: until?.slice(11, 16) ?? null, before: saysBefore(words) };
}
