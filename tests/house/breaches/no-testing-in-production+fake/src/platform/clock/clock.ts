import { fixedClock } from '#testing/fixed-clock.ts';

export const now = () => fixedClock();
