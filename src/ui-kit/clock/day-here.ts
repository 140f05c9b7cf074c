import { localDay } from '#kernel/time/local-time.ts';

/** The day on which this screen opens, by the clock of the machine it stands on: where to open a calendar, never what is late. */
export function dayHere(): string {
  return localDay(new Date());
}
