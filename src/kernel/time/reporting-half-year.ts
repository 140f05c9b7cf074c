import type { DayRange } from './calendar-periods.ts';

/**
 * The half year of reporting in which a day lies: 15/12 of the year before to 14/6, or 15/6 to 14/12 (Nghị định
 * 09/2019/NĐ-CP, Điều 12).
 */
export function reportingHalfYear(day: string): DayRange {
  const year = Number(day.slice(0, 4));
  const monthAndDay = day.slice(5, 10);
  if (monthAndDay >= '12-15') return { from: `${year}-12-15`, to: `${year + 1}-06-14` };
  if (monthAndDay >= '06-15') return { from: `${year}-06-15`, to: `${year}-12-14` };
  return { from: `${year - 1}-12-15`, to: `${year}-06-14` };
}
