import type { planShape } from '../contract.ts';

export type Found = typeof planShape;
