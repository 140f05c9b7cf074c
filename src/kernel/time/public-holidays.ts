import { ANNOUNCED_SWAPS } from './announced-swaps.ts';
import { addDays, dayOfWeek } from './iso-day.ts';
import { solarOfLunar } from './lunar-day.ts';

/** The public holidays of Vietnam (Bộ luật Lao động 2019, Điều 112; 24/11 by Nghị quyết 28/2026/QH16). */
export type HolidayKey =
  | 'new-year'
  | 'tet'
  | 'hung-kings'
  | 'reunification'
  | 'labour'
  | 'national-day'
  | 'culture-day';

/** A day that is not what its place in the week makes it. */
export interface SpecialDay {
  readonly day: string;
  /** True: people work, though it is a Saturday or Sunday. */
  readonly works: boolean;
  /** in-lieu: for a holiday on a weekend (Điều 111 khoản 3); swap: changed places; own: the realm says so. */
  readonly why: 'holiday' | 'in-lieu' | 'swap' | 'own';
  /** The holiday it is or stands for; null elsewhere. */
  readonly holiday: HolidayKey | null;
  /** What the realm calls it; null: by `why` and `holiday`. */
  readonly name: string | null;
  /** The paper that says so, where one does. */
  readonly source: string | null;
}

const SATURDAY = 6;
const TUESDAY = 2;
/** Years since which a day is free: Giỗ Tổ, five days of Tết, the second day of 2/9, 24/11. */
const SINCE = { hungKings: 2007, longTet: 2013, secondNationalDay: 2021, cultureDay: 2026 };
/** The day beside 2/9 by the weekday of 2/9, Monday first: the one that makes the longest rest, as announced since 2021. */
const BESIDE_NATIONAL_DAY = [1, -1, -1, 1, -1, -1, 1];

/**
 * The days of a year that are not as their place in the week makes them: holidays, days off in lieu, and swaps that
 * were announced. What a year's announcement may settle otherwise (how Tết lies around its first day, the day beside
 * 2/9) is computed as every announcement from 2017 to 2026 had it; a realm puts its own table over it.
 */
export function publicSpecialDays(year: number): readonly SpecialDay[] {
  const holidays = listHolidays(year);
  const taken = new Set(holidays.map(({ day }) => day));
  // Điều 111 khoản 3 gives a day in lieu of the days of Điều 112 alone: 24/11 stands in a resolution of its own.
  const inLieu = holidays
    .filter(({ holiday, day }) => holiday !== 'culture-day' && dayOfWeek(day) >= SATURDAY)
    .map(({ holiday, day }) => {
      const free = nextFree(day, taken);
      taken.add(free);
      return special(free, 'in-lieu', holiday);
    });
  const swaps = ANNOUNCED_SWAPS.flatMap(({ off, works, source }) => [
    { ...special(off, 'swap', null), source },
    { ...special(works, 'swap', null), works: true, source },
  ]).filter(({ day }) => day.startsWith(`${year}-`));
  return [...holidays, ...inLieu, ...swaps].sort((left, right) => (left.day < right.day ? -1 : 1));
}

function listHolidays(year: number): SpecialDay[] {
  const on = (holiday: HolidayKey, day: string | null) =>
    day === null ? [] : [special(day, 'holiday', holiday)];
  const named = String(year).padStart(4, '0');
  const national = `${named}-09-02`;
  return [
    ...on('new-year', `${named}-01-01`),
    ...listTet(year).flatMap((day) => on('tet', day)),
    ...(year >= SINCE.hungKings ? on('hung-kings', solarOfLunar(year, 3, 10)) : []),
    ...on('reunification', `${named}-04-30`),
    ...on('labour', `${named}-05-01`),
    ...on('national-day', national),
    ...(year >= SINCE.secondNationalDay
      ? on('national-day', addDays(national, BESIDE_NATIONAL_DAY[dayOfWeek(national) - 1] ?? 1))
      : []),
    ...(year >= SINCE.cultureDay ? on('culture-day', `${named}-11-24`) : []),
  ];
}

/** Two days before the first of the year and three from it on; one and four where it is a Tuesday. */
function listTet(year: number): string[] {
  const first = solarOfLunar(year, 1, 1);
  if (first === null) return [];
  const length = year >= SINCE.longTet ? 5 : 4;
  const before = length === 4 || dayOfWeek(first) === TUESDAY ? 1 : 2;
  return Array.from({ length }, (_, index) => addDays(first, index - before));
}

function nextFree(day: string, taken: ReadonlySet<string>): string {
  let next = addDays(day, 1);
  while (dayOfWeek(next) >= SATURDAY || taken.has(next)) next = addDays(next, 1);
  return next;
}

function special(day: string, why: SpecialDay['why'], holiday: HolidayKey | null): SpecialDay {
  return { day, works: false, why, holiday, name: null, source: null };
}
