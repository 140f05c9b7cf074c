import { now } from '#platform/clock/clock.ts';

export const isLate = (day: Date) => day < now();
