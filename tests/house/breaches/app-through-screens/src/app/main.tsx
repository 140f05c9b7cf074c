import type { plan } from '#modules/plans/door.ts';

export type Started = typeof plan;
