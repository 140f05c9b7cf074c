/** What other modules may see of bodies: who exists on a day, what a printed name means, how to make a body. */
export type { Organization, OrganizationKind, OrganizationTree } from './domain/organization.ts';
export { listOrganizationPermissions } from './domain/permissions.ts';
export type { Candidate, MatchReason, Suggestion } from './domain/resolve/suggestion.ts';
export { createOrganizationIn, type OrganizationToCreate } from './use-cases/create-organization.ts';
export { getOrganizations } from './use-cases/get-organizations.ts';
export { listOrganizationsOn } from './use-cases/list-organizations.ts';
export { type NamedIn, suggestOrganizations } from './use-cases/suggest-organizations.ts';
