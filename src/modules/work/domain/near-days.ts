import { daysInMonth } from '#kernel/time/days-in-month.ts';
import { addDays, dayOfWeek } from '#kernel/time/iso-day.ts';

/** Days that people name most when they give work, as seen from today. */
export interface NearDays {
  readonly today: string;
  readonly tomorrow: string;
  /** The next one, today included. */
  readonly friday: string;
  readonly monthEnd: string;
}

const FRIDAY = 5;

/** The near days from the local minute `now` on. */
export function nearDays(now: string): NearDays {
  const today = now.slice(0, 10);
  const month = daysInMonth(Number(today.slice(0, 4)), Number(today.slice(5, 7)));
  return {
    today,
    tomorrow: addDays(today, 1),
    friday: addDays(today, (FRIDAY - dayOfWeek(today) + 7) % 7),
    monthEnd: `${today.slice(0, 8)}${month}`,
  };
}
