import type { Actor } from '#kernel/law/actor.ts';
import { ALLOWED, type Decision, denied } from '#kernel/law/decision.ts';
import { administers, holds } from '#kernel/law/holds.ts';
import type { LawPage } from '#kernel/law/law-page.ts';
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
 * The page of law for bodies: everybody signed in may look; administrators, of a body too, leaders and officers may
 * make a body (officers do so from the review of a plan that names one) and, with clerks, keep the list of people who
 * answer. Names, places, ends and groups hold for the whole realm: administrators of the house alone change them. Packs and spreadsheets, which
 * write or carry away the whole directory with its people, are theirs too.
 */
export function canOrganizations(actor: Actor, action: OrganizationAction): Decision {
  if (!isWithinToken(actor, action)) return denied('outside-token');
  switch (action) {
    case 'organizations.list':
      return ALLOWED;
    case 'organizations.create':
      return administers(actor) || holds(actor, 'body-administrator', 'leader', 'officer')
        ? ALLOWED
        : denied('role-too-low');
    case 'organizations.keep-contacts':
      return administers(actor) || holds(actor, 'body-administrator', 'leader', 'officer', 'clerk')
        ? ALLOWED
        : denied('role-too-low');
    default:
      return administers(actor) ? ALLOWED : denied('role-too-low');
  }
}

/** The actions of this page that are open to the actor, for a screen to offer. */
export function listOrganizationPermissions(actor: Actor): OrganizationAction[] {
  return ACTIONS.filter((action) => canOrganizations(actor, action).allowed);
}

/** This page, for who asks who may. */
export const ORGANIZATION_PAGE: LawPage = {
  actions: ACTIONS,
  decide: (actor, action) => canOrganizations(actor, action as OrganizationAction),
};
