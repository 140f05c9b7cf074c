import type { Actor } from '#kernel/law/actor.ts';
import { ALLOWED, type Decision, denied } from '#kernel/law/decision.ts';

/** What can be done with bodies. */
export type OrganizationAction = 'organizations.list' | 'organizations.create' | 'organizations.exchange';

/**
 * The page of law for bodies: everybody signed in may look; administrators and officers may make a body
 * (officers do so from the review of a plan that names one). Packs and spreadsheets, which write or carry away the
 * whole directory with its contacts, are the administrator's.
 */
export function canOrganizations(actor: Actor, action: OrganizationAction): Decision {
  switch (action) {
    case 'organizations.list':
      return ALLOWED;
    case 'organizations.create':
      return actor.role === 'reader' ? denied('role-too-low') : ALLOWED;
    case 'organizations.exchange':
      return actor.role === 'administrator' ? ALLOWED : denied('role-too-low');
    default:
      return denied('role-too-low');
  }
}

/** The actions of this page that are open to the actor, for a screen to offer. */
export function listOrganizationPermissions(actor: Actor): OrganizationAction[] {
  const actions: readonly OrganizationAction[] = [
    'organizations.list',
    'organizations.create',
    'organizations.exchange',
  ];
  return actions.filter((action) => canOrganizations(actor, action).allowed);
}
