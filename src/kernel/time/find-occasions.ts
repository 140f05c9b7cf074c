import { dayRange } from './calendar-periods.ts';
import { daysInMonth } from './days-in-month.ts';
import { solarOfLunar } from './lunar-day.ts';
import type { YearlyOccasion } from './occasion-list.ts';

/** năm tròn, năm lẻ 5, năm khác (Nghị định 145/2013/NĐ-CP, Điều 3): by the last digit of the ordinal. */
export type YearRank = 'round' | 'five' | 'other';

/** An occasion in one year. */
export interface OccasionInYear {
  readonly occasion: YearlyOccasion;
  readonly from: string;
  readonly to: string;
  /** How many years it has been; null where none are counted. */
  readonly ordinal: number | null;
  readonly rank: YearRank | null;
}

/** How an anniversary is kept by its ordinal; `year` and `since` are solar years. */
export function rankOfYear(ordinal: number): YearRank {
  if (ordinal % 10 === 0) return 'round';
  return ordinal % 5 === 0 ? 'five' : 'other';
}

/** The occasions that touch the days from `from` to `to`, by their first day; those not yet founded are left out. */
export function findOccasions(
  occasions: readonly YearlyOccasion[],
  from: string,
  to: string,
): readonly OccasionInYear[] {
  const years = [];
  // The last months of a lunar year lie in the next solar one.
  for (let year = Number(from.slice(0, 4)) - 1; year <= Number(to.slice(0, 4)); year += 1) years.push(year);
  return years
    .flatMap((year) => occasions.flatMap((occasion) => inYear(occasion, year) ?? []))
    .filter((one) => one.from <= to && one.to >= from)
    .sort((left, right) => (left.from < right.from ? -1 : left.from > right.from ? 1 : 0));
}

function inYear(occasion: YearlyOccasion, year: number): OccasionInYear | null {
  const { since, month, day, until } = occasion;
  const from = occasion.lunar ? lunarDay(year, month, day) : solarDay(year, month, day);
  if (from === null) return null;
  // Years are counted as the solar calendar has them, of lunar days too (Nghị định 145/2013/NĐ-CP).
  const solarYear = Number(from.slice(0, 4));
  if (since !== null && solarYear < since) return null;
  const to = until === null ? from : (solarDay(year, until.month, until.day) ?? from);
  const ordinal = since === null ? null : solarYear - since;
  return {
    occasion,
    from,
    to,
    ordinal,
    rank: ordinal === null || ordinal === 0 ? null : rankOfYear(ordinal),
  };
}

/** 29/2 is kept on the last of February in a year without it. */
function solarDay(year: number, month: number, day: number): string | null {
  return dayRange(year, month, Math.min(day, daysInMonth(year, month)))?.from ?? null;
}

/** The 30th is kept on the 29th in a month without it. */
function lunarDay(year: number, month: number, day: number): string | null {
  return solarOfLunar(year, month, day) ?? (day === 30 ? solarOfLunar(year, month, 29) : null);
}
