/** What other modules may see of bodies: who exists on a day, what a printed name means, how to make a body. */

export type { OrderedBody } from './domain/order-by-tree.ts';
export {
  ORGANIZATION_KINDS,
  ORGANIZATION_TREES,
  type Organization,
  type OrganizationKind,
  type OrganizationTree,
} from './domain/organization.ts';
export { presentPackOutcome as presentPack } from './domain/packs/present-pack.ts';
export { listOrganizationPermissions, ORGANIZATION_PAGE } from './domain/permissions.ts';
export type { Hop, MatterKind, OpenMatter } from './domain/reorganize/matter.ts';
export { readDefinitions } from './domain/resolve/read-definitions.ts';
export type { Candidate, MatchReason, Suggestion } from './domain/resolve/suggestion.ts';
export { isWithoutOrganizations } from './store/is-without-organizations.ts';
export { readGroupNames } from './store/read-group-names.ts';
export { organizationSearch } from './use-cases/answer-search.ts';
export { createOrganizationIn, type OrganizationToCreate } from './use-cases/create-organization.ts';
export { findLines } from './use-cases/find-lines.ts';
export { getOrganizations } from './use-cases/get-organizations.ts';
export {
  importOrganizations,
  type OrganizationToImport,
  type SuccessionToImport,
} from './use-cases/import-organizations.ts';
export { listBodiesBelow } from './use-cases/list-bodies-below.ts';
export { listContactsOf } from './use-cases/list-contacts-of.ts';
export { listOrganizationsOn } from './use-cases/list-organizations.ts';
export {
  loadPack,
  type PackOutcome as LoadedPack,
  previewPack,
  type WantedPack,
} from './use-cases/load-pack.ts';
export { loadPacksOfRealm } from './use-cases/load-packs-of-realm.ts';
export { placeInTrees } from './use-cases/place-in-trees.ts';
export { moveWorkOfTheDay } from './use-cases/reorganize/move-open-work.ts';
export type {
  KeptMatter,
  MovedMatter,
  NamedHop,
  RoutedMatter,
  WorkOfBodies,
} from './use-cases/reorganize/work-of-bodies.ts';
export { type NamedIn, suggestOrganizations } from './use-cases/suggest-organizations.ts';
