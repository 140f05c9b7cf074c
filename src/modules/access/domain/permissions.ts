import type { Actor, Role } from '#kernel/law/actor.ts';
import { ALLOWED, type Decision, denied } from '#kernel/law/decision.ts';
import { administers, holds, holdsAlong } from '#kernel/law/holds.ts';
import { isWithinToken } from '#kernel/law/token-acts.ts';

/** What can be done with accounts and the positions they hold. */
export type AccessAction =
  | 'access.list-accounts'
  | 'access.create-account'
  | 'access.change-account'
  | 'access.set-account-active'
  | 'access.give-position'
  | 'access.end-position'
  | 'access.delegate-position'
  | 'access.reset-second-factor'
  | 'access.set-second-factor-rule'
  | 'access.exchange-accounts'
  | 'access.ask-who-may'
  | 'access.reset-second-factor'
  | 'access.set-second-factor-rule';

/** All acts of this page. */
export const ACCESS_ACTIONS: readonly AccessAction[] = [
  'access.list-accounts',
  'access.create-account',
  'access.change-account',
  'access.set-account-active',
  'access.give-position',
  'access.end-position',
  'access.delegate-position',
  'access.reset-second-factor',
  'access.set-second-factor-rule',
  'access.exchange-accounts',
  'access.ask-who-may',
  'access.reset-second-factor',
  'access.set-second-factor-rule',
];

/** What an act on accounts is about. */
export interface AccessMatter {
  /** The body of the position meant and the bodies above it; empty: the whole house. */
  readonly line: readonly string[];
  /** The role of the position meant. */
  readonly role?: Role;
  /** The account that holds it. */
  readonly holder?: string;
}

/** Roles that only an administrator of the house names: they reach over bodies. */
const NAMED_BY_THE_HOUSE: readonly Role[] = ['administrator', 'auditor'];

/**
 * The page of law for accounts. Administrators of the house keep them all. An administrator of a body keeps those of
 * the own body and of the bodies below it, and names nobody to keep or watch the house. Auditors look. Whoever holds a
 * position of his own may give it away for a while (`isDelegable` says which), and only he, or who keeps his account. Nobody does any of
 * this from a shared desk.
 *
 * @param matter left out when asked about none in particular
 */
export function canAccess(actor: Actor, action: AccessAction, matter?: AccessMatter): Decision {
  if (!isWithinToken(actor, action)) return denied('outside-token');
  if (!ACCESS_ACTIONS.includes(action)) return denied('role-too-low');
  if (actor.kind === 'desk') return denied('personal-account-needed');
  if (administers(actor)) return ALLOWED;
  switch (action) {
    case 'access.list-accounts':
      return holds(actor, 'body-administrator', 'auditor') ? ALLOWED : denied('role-too-low');
    case 'access.ask-who-may':
      return holds(actor, 'auditor') ? ALLOWED : denied('role-too-low');
    case 'access.delegate-position':
      return matter?.holder === undefined || matter.holder === actor.accountId
        ? ALLOWED
        : keepsAccountsOf(actor, matter);
    case 'access.exchange-accounts':
    case 'access.set-second-factor-rule':
      return denied('role-too-low');
    default:
      return keepsAccountsOf(actor, matter);
  }
}

function keepsAccountsOf(actor: Actor, matter: AccessMatter | undefined): Decision {
  if (!holds(actor, 'body-administrator')) return denied('role-too-low');
  if (matter === undefined) return ALLOWED;
  if (matter.role !== undefined && NAMED_BY_THE_HOUSE.includes(matter.role)) return denied('role-too-low');
  return holdsAlong(actor, matter.line, 'body-administrator') ? ALLOWED : denied('other-organization');
}

/** The actions of this page that are open to the actor, for a screen to offer. */
export function listAccessPermissions(actor: Actor): AccessAction[] {
  return ACCESS_ACTIONS.filter((action) => canAccess(actor, action).allowed);
}
