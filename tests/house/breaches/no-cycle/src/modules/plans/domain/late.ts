import { isLate } from './plan.ts';

export const late: unknown = isLate;
