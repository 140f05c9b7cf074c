import { getPlan } from './use-cases/get-plan.ts';

/** Answers with one plan. */
export const plan = () => getPlan();
