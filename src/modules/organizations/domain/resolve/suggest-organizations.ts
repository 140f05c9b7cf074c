import type { KnownOrganization } from '../known-organization.ts';
import { isGroupName } from './read-group.ts';
import { suggestBody } from './suggest-body.ts';
import { suggestGroup } from './suggest-group.ts';
import type { NamePlace, Suggestion } from './suggestion.ts';

/** Proposes what a name printed in a document stands for, by the day, the issuer and the province. */
export function suggestForName(
  printed: string,
  directory: readonly KnownOrganization[],
  where: NamePlace,
): Suggestion {
  return isGroupName(printed)
    ? suggestGroup(printed, directory, where)
    : suggestBody(printed, directory, where);
}
