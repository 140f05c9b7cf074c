import type { Actor } from '#kernel/law/actor.ts';
import { ALLOWED, type Decision, denied } from '#kernel/law/decision.ts';

/** What can be done with the second factors of others. */
export type SecondFactorAction = 'access.reset-second-factor' | 'access.set-second-factor-rule';

const ACTIONS: readonly SecondFactorAction[] = [
  'access.reset-second-factor',
  'access.set-second-factor-rule',
];

/** The page of law for the second factors of others: administrators reset them and set the rule of the realm. */
export function canKeepSecondFactors(actor: Actor, action: SecondFactorAction): Decision {
  return actor.role === 'administrator' && ACTIONS.includes(action) ? ALLOWED : denied('role-too-low');
}

/** The actions of this page that are open to the actor, for a screen to offer. */
export function listSecondFactorPermissions(actor: Actor): SecondFactorAction[] {
  return ACTIONS.filter((action) => canKeepSecondFactors(actor, action).allowed);
}
