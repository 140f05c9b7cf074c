import type { DatedName, KnownOrganization } from '../modules/organizations/domain/known-organization.ts';
import type { OrganizationKind } from '../modules/organizations/domain/organization.ts';

/** What a sketched body has beside its kind and name. */
export type OrganizationSketch = Partial<Omit<KnownOrganization, 'names' | 'parents'>> & {
  readonly below?: string;
  readonly names?: readonly DatedName[];
};

/** A body whose id is its name, unless the sketch says otherwise. */
export function sketchOrganization(
  kind: OrganizationKind,
  name: string,
  sketch: OrganizationSketch = {},
): KnownOrganization {
  const { below, ...rest } = sketch;
  const tree = kind === 'party-committee' || kind === 'party-body' ? 'party' : 'state';
  return {
    id: name,
    kind,
    tree,
    level: null,
    openedOn: null,
    closedOn: null,
    version: 1,
    names: [{ name, abbreviation: null, from: null, to: null }],
    parents: below === undefined ? [] : [{ tree, id: below, from: null, to: null }],
    successors: [],
    ...rest,
  };
}

/** A name with an abbreviation, held for all days. */
export function called(name: string, abbreviation: string): DatedName {
  return { name, abbreviation, from: null, to: null };
}
