import { groupRulesOn } from '../group-rule.ts';
import { type KnownOrganization, nameOn } from '../known-organization.ts';
import type { OrganizationKind } from '../organization.ts';
import type { Directory } from './directory.ts';
import { listGroupMembers } from './list-group-members.ts';
import { type NamedRule, readGroup } from './read-group.ts';
import type { Candidate, NamePlace, Suggestion } from './suggestion.ts';

/**
 * Proposes the members of a group on the day of the document. An open circle stays words; a group whose
 * words are only partly understood proposes what was understood and asks.
 */
export function suggestGroup(printed: string, directory: Directory, where: NamePlace): Suggestion {
  const places = directory.places.length === 0 ? [directory.realmPlace] : directory.places;
  const group = readGroup(printed, groupRulesOn(directory.groupRules, where.day), places);
  const members = listGroupMembers(group.rules, directory, where);
  const candidates: Candidate[] = members.map((body) => ({
    organizationId: body.id,
    name: nameOn(body, where.day).name,
    score: group.unknown.length === 0 ? 0.9 : 0.5,
    reason: 'group-member',
  }));
  const closed = !group.open && group.rules.every((named) => isAnswered(named, members));
  if (candidates.length === 0) {
    const openOnly = group.open && group.unknown.length === 0 && group.rules.length === 0;
    return { group: true, certain: openOnly, resolution: { kind: 'words' }, candidates, within: null };
  }
  // "xã biên giới" is fewer than "xã": where a part is not understood, proposing all would be wrong.
  if (group.unknown.length > 0)
    return { group: true, certain: false, resolution: { kind: 'words' }, candidates, within: null };
  return {
    group: true,
    certain: closed,
    resolution: { kind: 'organizations', organizationIds: members.map((body) => body.id) },
    candidates,
    within: null,
  };
}

/** Kinds that a group does not name in vain: a document that counts on "các huyện" when there are none is to be asked about. */
const NAMED_TO_EXIST: ReadonlySet<OrganizationKind> = new Set([
  'department',
  'peoples-committee',
  'commune',
  'press',
  'party-committee',
]);

function isAnswered({ rule }: NamedRule, members: readonly KnownOrganization[]): boolean {
  return rule.kinds.every(
    (kind) => !NAMED_TO_EXIST.has(kind) || members.some((member) => member.kind === kind),
  );
}
