import type { Actor } from '#kernel/law/actor.ts';
import { ALLOWED, type Decision, denied } from '#kernel/law/decision.ts';
import { isWithinToken } from '#kernel/law/token-acts.ts';

/** What can be done with bodies, the people who answer for them, and groups. */
export type OrganizationAction =
  | 'organizations.list'
  | 'organizations.create'
  | 'organizations.change'
  | 'organizations.keep-contacts'
  | 'organizations.keep-groups'
  | 'organizations.exchange';

const ACTIONS: readonly OrganizationAction[] = [
  'organizations.list',
  'organizations.create',
  'organizations.change',
  'organizations.keep-contacts',
  'organizations.keep-groups',
  'organizations.exchange',
];

/**
 * The page of law for bodies: everybody signed in may look; administrators and officers may make a body
 * (officers do so from the review of a plan that names one) and keep the list of people who answer. Names,
 * places, ends and groups hold for the whole realm: administrators alone change them. Packs and spreadsheets, which
 * write or carry away the whole directory with its people, are theirs too.
 */
export function canOrganizations(actor: Actor, action: OrganizationAction): Decision {
  if (!isWithinToken(actor, action)) return denied('outside-token');
  switch (action) {
    case 'organizations.list':
      return ALLOWED;
    case 'organizations.create':
    case 'organizations.keep-contacts':
      return actor.role === 'reader' ? denied('role-too-low') : ALLOWED;
    default:
      return actor.role === 'administrator' ? ALLOWED : denied('role-too-low');
  }
}

/** The actions of this page that are open to the actor, for a screen to offer. */
export function listOrganizationPermissions(actor: Actor): OrganizationAction[] {
  return ACTIONS.filter((action) => canOrganizations(actor, action).allowed);
}
