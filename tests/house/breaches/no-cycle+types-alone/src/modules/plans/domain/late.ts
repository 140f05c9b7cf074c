import type { Plan } from './plan.ts';

export interface Late {
  plan: Plan;
}
