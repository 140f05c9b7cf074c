import type { Actor } from '#kernel/law/actor.ts';
import { ALLOWED, type Decision, denied } from '#kernel/law/decision.ts';
import { isWithinToken } from '#kernel/law/token-acts.ts';

/** What can be done with accounts. */
export type AccessAction = 'access.list-accounts' | 'access.create-account' | 'access.set-account-active';

const ACTIONS: readonly AccessAction[] = [
  'access.list-accounts',
  'access.create-account',
  'access.set-account-active',
];

/** The page of law for accounts: administrators keep them, nobody else sees them. */
export function canAccess(actor: Actor, action: AccessAction): Decision {
  if (!isWithinToken(actor, action)) return denied('outside-token');
  return actor.role === 'administrator' && ACTIONS.includes(action) ? ALLOWED : denied('role-too-low');
}

/** The actions of this page that are open to the actor, for a screen to offer. */
export function listAccessPermissions(actor: Actor): AccessAction[] {
  return ACTIONS.filter((action) => canAccess(actor, action).allowed);
}
