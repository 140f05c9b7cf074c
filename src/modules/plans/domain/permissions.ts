import type { Actor } from '#kernel/law/actor.ts';
import { ALLOWED, type Decision, denied } from '#kernel/law/decision.ts';
import { administers, holds, WORKING_ROLES } from '#kernel/law/holds.ts';
import type { LawPage } from '#kernel/law/law-page.ts';
import { isWithinToken } from '#kernel/law/token-acts.ts';

/** What people do with plans. */
export type PlansAction =
  | 'plans.read'
  | 'plans.confirm-plan'
  | 'plans.take-back-plan'
  | 'plans.name-members'
  | 'plans.write-plan';

const ACTIONS: readonly PlansAction[] = [
  'plans.read',
  'plans.confirm-plan',
  'plans.take-back-plan',
  'plans.name-members',
  'plans.write-plan',
];

/**
 * The page of law for plans: everybody of the realm reads them; administrators, leaders and officers write,
 * preview, confirm, take back, and name the members of what stayed words.
 */
export function canPlans(actor: Actor, action: PlansAction): Decision {
  if (!isWithinToken(actor, action)) return denied('outside-token');
  if (action === 'plans.read') return ALLOWED;
  return administers(actor) || holds(actor, ...WORKING_ROLES) ? ALLOWED : denied('role-too-low');
}

/** The actions of this page that are open to the actor, for a screen to offer. */
export function listPlanPermissions(actor: Actor): PlansAction[] {
  return ACTIONS.filter((action) => canPlans(actor, action).allowed);
}

/** This page, for who asks who may. */
export const PLAN_PAGE: LawPage = {
  actions: ACTIONS,
  decide: (actor, action) => canPlans(actor, action as PlansAction),
};
