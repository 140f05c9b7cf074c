/** Hours that Asia/Ho_Chi_Minh is ahead of UTC; the zone has had no other offset since 1975 and no summer time. */
const OFFSET_HOURS = 7;

/** A moment as a wall clock of Vietnam shows it, to the minute: `2026-06-14T16:00`. */
export function localMinute(moment: Date): string {
  return new Date(moment.getTime() + OFFSET_HOURS * 3_600_000).toISOString().slice(0, 16);
}

/** The day of a moment in Vietnam, ISO. */
export function localDay(moment: Date): string {
  return localMinute(moment).slice(0, 10);
}
