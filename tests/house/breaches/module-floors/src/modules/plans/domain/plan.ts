import type { findPlan } from '../store/find-plan.ts';

export type Plan = typeof findPlan;
