import { getPlan } from '#modules/plans/use-cases/get-plan.ts';

export const server = getPlan;
