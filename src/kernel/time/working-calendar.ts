import { addDays, dayOfWeek } from './iso-day.ts';
import { publicSpecialDays, type SpecialDay } from './public-holidays.ts';

/** Why nobody works on a day. */
export interface Rest {
  readonly why: 'weekend' | SpecialDay['why'];
  readonly holiday: SpecialDay['holiday'];
  readonly name: string | null;
}

/** Which days are worked, one table for everything that has a deadline. */
export interface WorkingCalendar {
  /** Why nobody works that day; null on a working day. */
  restOn(day: string): Rest | null;
  /** The days of a year that are not as their place in the week makes them, earliest first. */
  specialDays(year: number): readonly SpecialDay[];
}

/** A run of days off has never come near this; a table that frees everything is refused rather than followed for ever. */
const LONGEST_REST = 400;
const SATURDAY = 6;
const WEEKEND: Rest = { why: 'weekend', holiday: null, name: null };

/** The calendar of the State's offices with the realm's own days laid over it. */
export function makeWorkingCalendar(own: readonly SpecialDay[] = []): WorkingCalendar {
  const ownDays = new Map(own.map((day) => [day.day, day]));
  const years = new Map<string, ReadonlyMap<string, SpecialDay>>();
  const daysOf = (year: string): ReadonlyMap<string, SpecialDay> => {
    const known = years.get(year);
    if (known !== undefined) return known;
    const days = new Map(publicSpecialDays(Number(year)).map((day) => [day.day, day]));
    for (const [day, special] of ownDays) if (day.startsWith(year)) days.set(day, special);
    years.set(year, days);
    return days;
  };
  return {
    restOn: (day) => {
      const special = daysOf(day.slice(0, 4)).get(day);
      if (special === undefined) return dayOfWeek(day) >= SATURDAY ? WEEKEND : null;
      if (special.works) return null;
      return { why: special.why, holiday: special.holiday, name: special.name };
    },
    specialDays: (year) =>
      [...daysOf(String(year)).values()].sort((left, right) => (left.day < right.day ? -1 : 1)),
  };
}

/** Whether anybody works on that day or within a year of it: only then ends near it can be told. */
export function hasWorkingDayFrom(calendar: WorkingCalendar, day: string): boolean {
  return findWorkingDay(calendar, day, 1) !== null;
}

/** The day itself when it is worked, else the next one that is. @throws RangeError when none comes within a year */
export function workingDayFrom(calendar: WorkingCalendar, day: string): string {
  return walk(calendar, day, 1);
}

/** The `count`th working day after a day, which is not counted itself (Bộ luật Dân sự 2015, Điều 147 khoản 2). */
export function addWorkingDays(calendar: WorkingCalendar, day: string, count: number): string {
  let end = day;
  for (let left = count; left > 0; left -= 1) end = walk(calendar, addDays(end, 1), 1);
  return end;
}

/**
 * The days on which to remind of what is due, earliest first: so many working days before it, 0 on the day itself.
 * Only reminders count back.
 */
export function reminderDays(calendar: WorkingCalendar, due: string, leads: readonly number[]): string[] {
  const days = leads.map((lead) => {
    let day = due;
    for (let left = lead; left > 0; left -= 1) day = walk(calendar, addDays(day, -1), -1);
    return day;
  });
  return [...new Set(days)].sort();
}

function walk(calendar: WorkingCalendar, from: string, step: 1 | -1): string {
  const day = findWorkingDay(calendar, from, step);
  if (day === null) throw new RangeError(`No working day within ${LONGEST_REST} days of ${from}.`);
  return day;
}

function findWorkingDay(calendar: WorkingCalendar, from: string, step: 1 | -1): string | null {
  let day = from;
  for (let tried = 0; tried < LONGEST_REST; tried += 1) {
    if (calendar.restOn(day) === null) return day;
    day = addDays(day, step);
  }
  return null;
}
