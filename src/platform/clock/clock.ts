/** The only source of the present moment; handed down from the roof so that no rule reads the machine's clock. */
export interface Clock {
  now(): Date;
}

/** The machine's own clock, for the roof. */
export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still at `moment`, for tests and for replaying the past. */
export function fixedClock(moment: Date): Clock {
  const instant = moment.getTime();
  return { now: () => new Date(instant) };
}
