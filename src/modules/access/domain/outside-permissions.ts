import type { Actor } from '#kernel/law/actor.ts';
import { ALLOWED, type Decision, denied } from '#kernel/law/decision.ts';
import { administers } from '#kernel/law/holds.ts';
import type { LawPage } from '#kernel/law/law-page.ts';
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

/**
 * The page of law for the outside doors: every person keeps tokens of their own; letters and invitations are the
 * administrator's. A shared desk has no such door.
 */
export function canOutside(actor: Actor, action: OutsideAction): Decision {
  if (!isWithinToken(actor, action)) return denied('outside-token');
  if (actor.kind === 'desk') return denied('personal-account-needed');
  if (action === 'access.keep-own-tokens') return ALLOWED;
  return administers(actor) && ACTIONS.includes(action) ? ALLOWED : denied('role-too-low');
}

/** The actions of this page that are open to the actor, for a screen to offer. */
export function listOutsidePermissions(actor: Actor): OutsideAction[] {
  return ACTIONS.filter((action) => canOutside(actor, action).allowed);
}

/** This page, for who asks who may. */
export const OUTSIDE_PAGE: LawPage = {
  actions: ACTIONS,
  decide: (actor, action) => canOutside(actor, action as OutsideAction),
};
