import { plan } from '#modules/plans/door.ts';

export const readFile = plan;
