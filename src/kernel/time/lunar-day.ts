import { twoDigits } from './parse-date.ts';

/** Years of the lunar calendar that can be told (`hasCalendar`); outside them the formulas below drift. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;
/** Hours that Vietnam is ahead of UTC: the calendar's days begin at its midnight. */
const ZONE = 7 / 24;
/** Days from one new moon to the next, and the Julian day of the one of 1 January 1900. */
const MONTH_LENGTH = 29.530588853;
const FIRST_NEW_MOON = 2_415_021.076998695;
const RADIAN = Math.PI / 180;

/**
 * The solar day, ISO, of a day of the Vietnamese lunar calendar (`1/1` of 2026 is 2026-02-17); null for a day that
 * the year's months do not have. A leap month is never meant: papers name months by number alone.
 *
 * New moons and the sun's longitude by the short series of J. Meeus, Astronomical Algorithms (chapters 25 and 49),
 * which hold the day for the years 1900 to 2199 at UTC+7.
 */
export function solarOfLunar(year: number, month: number, day: number): string | null {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1 || day > 30) return null;
  const starts = monthsOf(year);
  const start = starts[month - 1];
  if (start === undefined) return null;
  const length = newMoonAfter(start + 15) - start;
  return day > length ? null : isoOfJulianDay(start + day - 1);
}

/** Julian days on which months 1 to 12 begin, the leap month left out. */
function monthsOf(year: number): number[] {
  const winter = eleventhMonth(year - 1);
  const nextWinter = eleventhMonth(year);
  const hasLeap = Math.round((nextWinter - winter) / MONTH_LENGTH) > 12;
  const starts: number[] = [];
  let isLeapFound = !hasLeap;
  let start = newMoonAfter(newMoonAfter(winter + 15) + 15);
  let before = newMoonAfter(winter + 15);
  if (!isLeapFound && isLeap(before)) {
    isLeapFound = true;
    before = start;
    start = newMoonAfter(start + 15);
  }
  while (starts.length < 12) {
    const next = newMoonAfter(start + 15);
    if (!isLeapFound && start < nextWinter && isLeap(start)) isLeapFound = true;
    else starts.push(start);
    start = next;
  }
  return starts;
}

/** The month of the winter solstice is the eleventh. */
function eleventhMonth(year: number): number {
  const lastDay = julianDay(year, 12, 31);
  const moon = newMoonBefore(lastDay);
  return sunSector(moon) >= 9 ? newMoonBefore(moon - 1) : moon;
}

/** A month in which the sun enters no new sector is the leap month of its year. */
function isLeap(start: number): boolean {
  return sunSector(start) === sunSector(newMoonAfter(start + 15));
}

/** Day of the first new moon on or after a day less half a month: the next beginning of a month. */
function newMoonAfter(day: number): number {
  let index = Math.floor((day - FIRST_NEW_MOON) / MONTH_LENGTH) - 1;
  while (newMoonDay(index) < day) index += 1;
  return newMoonDay(index);
}

function newMoonBefore(day: number): number {
  let index = Math.floor((day - FIRST_NEW_MOON) / MONTH_LENGTH) + 1;
  while (newMoonDay(index) > day) index -= 1;
  return newMoonDay(index);
}

/** Julian day, at Vietnam's midnight, of the new moon with an index counted from 1900. */
function newMoonDay(index: number): number {
  const centuries = index / 1236.85;
  const squared = centuries * centuries;
  const cubed = squared * centuries;
  const mean =
    2_415_020.75933 +
    29.53058868 * index +
    0.0001178 * squared -
    0.000000155 * cubed +
    0.00033 * Math.sin((166.56 + 132.87 * centuries - 0.009173 * squared) * RADIAN);
  const sun = (359.2242 + 29.10535608 * index - 0.0000333 * squared - 0.00000347 * cubed) * RADIAN;
  const moon = (306.0253 + 385.81691806 * index + 0.0107306 * squared + 0.00001236 * cubed) * RADIAN;
  const node = (21.2964 + 390.67050646 * index - 0.0016528 * squared - 0.00000239 * cubed) * RADIAN;
  const correction =
    (0.1734 - 0.000393 * centuries) * Math.sin(sun) +
    0.0021 * Math.sin(2 * sun) -
    0.4068 * Math.sin(moon) +
    0.0161 * Math.sin(2 * moon) -
    0.0004 * Math.sin(3 * moon) +
    0.0104 * Math.sin(2 * node) -
    0.0051 * Math.sin(sun + moon) -
    0.0074 * Math.sin(sun - moon) +
    0.0004 * Math.sin(2 * node + sun) -
    0.0004 * Math.sin(2 * node - sun) -
    0.0006 * Math.sin(2 * node + moon) +
    0.001 * Math.sin(2 * node - moon) +
    0.0005 * Math.sin(2 * moon + sun);
  const clock = -0.000278 + 0.000265 * centuries + 0.000262 * squared;
  return Math.floor(mean + correction - clock + 0.5 + ZONE);
}

/** Which twelfth of its way, from 0 at the spring equinox, the sun is in when a day begins in Vietnam. */
function sunSector(day: number): number {
  const centuries = (day - 0.5 - ZONE - 2_451_545) / 36_525;
  const squared = centuries * centuries;
  const anomaly = (357.5291 + 35_999.0503 * centuries - 0.0001559 * squared) * RADIAN;
  const mean = 280.46645 + 36_000.76983 * centuries + 0.0003032 * squared;
  const centre =
    (1.9146 - 0.004817 * centuries) * Math.sin(anomaly) +
    (0.019993 - 0.000101 * centuries) * Math.sin(2 * anomaly) +
    0.00029 * Math.sin(3 * anomaly);
  const longitude = (((mean + centre) % 360) + 360) % 360;
  return Math.floor(longitude / 30);
}

/** Days between the Julian epoch and that of the clock. */
const EPOCH = 2_440_588;
const DAY_IN_MS = 86_400_000;

function julianDay(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / DAY_IN_MS + EPOCH;
}

function isoOfJulianDay(day: number): string {
  const date = new Date((day - EPOCH) * DAY_IN_MS);
  return `${date.getUTCFullYear()}-${twoDigits(date.getUTCMonth() + 1)}-${twoDigits(date.getUTCDate())}`;
}
