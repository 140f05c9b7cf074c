const DAY_IN_MS = 86_400_000;
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** True when the text is a whole day of the calendar in ISO 8601 (`2026-06-15`; not `2026-06`, not 30 February). */
export function isIsoDay(text: string): boolean {
  if (!ISO_DAY.test(text)) return false;
  const moment = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(moment) && writeDay(moment) === text;
}

/** The day `count` days after `day` (before it when negative); days are ISO. */
export function addDays(day: string, count: number): string {
  return writeDay(readDay(day) + count * DAY_IN_MS);
}

/** How many days `to` lies after `from`; negative when it lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((readDay(to) - readDay(from)) / DAY_IN_MS);
}

/** The day of the week, Monday 1 to Sunday 7 (ISO 8601). */
export function dayOfWeek(day: string): number {
  return ((new Date(readDay(day)).getUTCDay() + 6) % 7) + 1;
}

function readDay(day: string): number {
  const moment = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(moment)) throw new RangeError(`Not a day of the calendar: ${day}`);
  return moment;
}

function writeDay(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}
