import { type KnownOrganization, nameOn, parentsOn } from './known-organization.ts';
import type { Organization } from './organization.ts';

/** The body as it was on that day. */
export function presentOrganization(body: KnownOrganization, day: string): Organization {
  const name = nameOn(body, day);
  return {
    id: body.id,
    name: name.name,
    abbreviation: name.abbreviation,
    kind: body.kind,
    parents: parentsOn(body, day).map(({ tree, id }) => ({ tree, id })),
    closedOn: body.closedOn,
    version: body.version,
  };
}
