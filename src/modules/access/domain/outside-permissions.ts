import type { Actor } from '#kernel/law/actor.ts';
import { ALLOWED, type Decision, denied } from '#kernel/law/decision.ts';
import { isWithinToken } from '#kernel/law/token-acts.ts';

/** What can be done at the doors to the outside: letters, invitations, tokens of programs. */
export type OutsideAction =
  | 'access.list-mail'
  | 'access.retry-mail'
  | 'access.list-invitations'
  | 'access.invite-account'
  | 'access.revoke-invitation'
  | 'access.keep-own-tokens';

const ACTIONS: readonly OutsideAction[] = [
  'access.list-mail',
  'access.retry-mail',
  'access.list-invitations',
  'access.invite-account',
  'access.revoke-invitation',
  'access.keep-own-tokens',
];

/** The page of law for the outside doors: everybody keeps tokens of their own; letters and invitations are the administrator's. */
export function canOutside(actor: Actor, action: OutsideAction): Decision {
  if (!isWithinToken(actor, action)) return denied('outside-token');
  if (action === 'access.keep-own-tokens') return ALLOWED;
  return actor.role === 'administrator' && ACTIONS.includes(action) ? ALLOWED : denied('role-too-low');
}

/** The actions of this page that are open to the actor, for a screen to offer. */
export function listOutsidePermissions(actor: Actor): OutsideAction[] {
  return ACTIONS.filter((action) => canOutside(actor, action).allowed);
}
