import { groupRulesOn } from '../group-rule.ts';
import { type KnownOrganization, nameOn } from '../known-organization.ts';
import type { OrganizationKind } from '../organization.ts';
import type { Directory } from './directory.ts';
import { listGroupMembers } from './list-group-members.ts';
import { type NamedRule, type ReadGroup, readGroup } from './read-group.ts';
import { suggestBody } from './suggest-body.ts';
import type { Candidate, NamePlace, Suggestion } from './suggestion.ts';

/**
 * Proposes the members of a group on the day of the document. An open circle stays words; a group whose
 * words are only partly understood shows who may be chosen from and asks.
 */
export function suggestGroup(printed: string, directory: Directory, where: NamePlace): Suggestion {
  const { words, issuerId } = readOwner(printed, directory, where);
  const group = readGroupOn(words, directory, where.day);
  const reach = { day: where.day, issuerId };
  const members = listGroupMembers(group.rules, directory, reach);
  const candidates = toCandidates(members, group.unknown.length === 0 ? 0.9 : 0.5, where);
  if (group.unknown.length > 0) {
    // "xã biên giới" is fewer than "xã": proposing all would be wrong, choosing among them is easy.
    const among = toCandidates(listGroupMembers(group.wider, directory, reach), 0.4, where);
    const known = new Set(candidates.map(({ organizationId }) => organizationId));
    return staysWords(false, [
      ...candidates,
      ...among.filter(({ organizationId }) => !known.has(organizationId)),
    ]);
  }
  if (candidates.length === 0) return staysWords(group.open && group.rules.length === 0, candidates);
  return {
    group: true,
    certain:
      !group.open &&
      !mayMeanPartyBoards(group, issuerId, directory) &&
      group.rules.every((named) => isAnswered(named, members)),
    resolution: { kind: 'organizations', organizationIds: members.map((body) => body.id) },
    candidates,
    within: null,
  };
}

/** In a paper of the Party "các ban" are its own boards as well as those of the people's committee. */
function mayMeanPartyBoards({ rules }: ReadGroup, issuerId: string | null, directory: Directory): boolean {
  const issuer = issuerId === null ? undefined : directory.get(issuerId);
  return issuer?.tree === 'party' && rules.some(({ rule, words }) => rule.id === null && words === 'ban');
}

/** Takes a printed group apart by the rules that hold on a day. */
export function readGroupOn(printed: string, directory: Directory, day: string): ReadGroup {
  return directory.remember(`group ${printed} ${day}`, () => {
    const places = directory.places.length === 0 ? [directory.realmPlace] : directory.places;
    return readGroup(printed, groupRulesOn(directory.groupRules, day), places);
  });
}

function staysWords(certain: boolean, candidates: readonly Candidate[]): Suggestion {
  return { group: true, certain, resolution: { kind: 'words' }, candidates, within: null };
}

const OWNED = /^(.+?)\s+(?:thuộc và trực thuộc|trực thuộc|thuộc|của)\s+(\p{Lu}.+)$/u;

/** `các phòng thuộc Sở Giao thông vận tải` are that body's units, whoever issued the document. */
function readOwner(
  printed: string,
  directory: Directory,
  where: NamePlace,
): { readonly words: string; readonly issuerId: string | null } {
  const [, units, owner] = OWNED.exec(printed.normalize('NFC').replace(/\s+/gu, ' ').trim()) ?? [];
  if (units === undefined || owner === undefined) return { words: printed, issuerId: where.issuerId };
  const { certain, resolution } = suggestBody(owner, directory, where);
  const id = certain && resolution.kind === 'organizations' ? resolution.organizationIds[0] : undefined;
  const body = id === undefined ? undefined : directory.get(id);
  const isProvincial =
    body === undefined || body.kind === 'peoples-committee' || body.kind === 'party-committee';
  if (isProvincial) return { words: printed, issuerId: where.issuerId };
  return { words: `${units} trực thuộc`, issuerId: body.id };
}

function toCandidates(members: readonly KnownOrganization[], score: number, where: NamePlace): Candidate[] {
  return members.map((body) => ({
    organizationId: body.id,
    name: nameOn(body, where.day).name,
    score,
    reason: 'group-member',
  }));
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
