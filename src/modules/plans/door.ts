/** What later modules may see of plans: the event of a plan that was confirmed, and the questions plans ask. */
export type { Assignment } from './domain/lay-out-plan.ts';
export { listPlanPermissions } from './domain/permissions.ts';
export type { ConfirmedItem, PlanConfirmed, Progress } from './domain/plan-confirmed.ts';
export type { OpenPlace } from './store/read-open-places.ts';
export { type ConfirmedPlan, confirmPlan } from './use-cases/confirm-plan.ts';
export { listOpenPlaces, listPlanHeads, type PlanHead } from './use-cases/look-at-plans.ts';
export type { OnPlanConfirmed, ProgressPort } from './use-cases/ports.ts';
