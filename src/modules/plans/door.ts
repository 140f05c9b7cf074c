/** What later modules may see of plans: the event of a plan that was confirmed, and the questions plans ask. */
export type { Assignment } from './domain/lay-out-plan.ts';
export { listPlanPermissions, PLAN_PAGE } from './domain/permissions.ts';
export type { ConfirmedItem, PlanConfirmed, Progress } from './domain/plan-confirmed.ts';
export type * from './domain/plan-work.ts';
export type { OpenPlace } from './store/read-open-places.ts';
export { readManuscriptNames, readPlanNames } from './store/read-plan-names.ts';
export { planSearch, taskSearch } from './use-cases/answer-search.ts';
export { type ConfirmedPlan, confirmPlan } from './use-cases/confirm-plan.ts';
export { findItemOrigin, type ItemOrigin } from './use-cases/find-item-origin.ts';
export { getPlanHead } from './use-cases/get-plan-head.ts';
export { findMentions, listOpenPlaces, listPlanHeads, type PlanHead } from './use-cases/look-at-plans.ts';
export type {
  OnPlanConfirmed,
  OnPlanTakenBack,
  PlanHold,
  PlanHoldsPort,
  ProgressPort,
} from './use-cases/ports.ts';
export type { RecordsOfPlanPort } from './use-cases/records-port.ts';
export type { OnMembersNamed, OnNamingUndone, WorkOfPlanPort } from './use-cases/work-port.ts';
