import { BUILT_IN_GROUPS, type GroupRule } from '../group-rule.ts';
import { levelOf } from '../guess-level.ts';
import { existsOn, type KnownOrganization, nameOn, parentsOn } from '../known-organization.ts';
import type { Directory } from './directory.ts';
import { wordsOfKey } from './name-key.ts';
import type { NamedRule } from './read-group.ts';

/** When and for whom a group is resolved. */
export interface GroupReach {
  readonly day: string;
  readonly issuerId: string | null;
}

/**
 * The members of a group on a day: bodies living on that day that one of the rules names, within the reach of
 * the issuer. Bodies of another province than the issuer's, and closed ones, are never among them.
 */
export function listGroupMembers(
  rules: readonly NamedRule[],
  directory: Directory,
  reach: GroupReach,
): readonly KnownOrganization[] {
  const named = rules.map(({ rule, below }) => `${rule.id ?? rule.key} ${below}`).join(',');
  // A rule that somebody is trying out has no place in what is remembered.
  const isKept = rules.every(({ rule }) => rule.id !== null || BUILT_IN_GROUPS.includes(rule));
  if (!isKept) return findMembers(rules, directory, reach);
  return directory.remember(`members ${named} ${reach.day} ${reach.issuerId}`, () =>
    findMembers(rules, directory, reach),
  );
}

function findMembers(
  rules: readonly NamedRule[],
  directory: Directory,
  reach: GroupReach,
): readonly KnownOrganization[] {
  const members = new Map<string, KnownOrganization>();
  for (const { rule, below } of rules) {
    const excluded = new Set(rule.excludes);
    for (const body of listRegular(rule, below, directory, reach)) {
      if (!excluded.has(body.id)) members.set(body.id, body);
    }
    for (const id of rule.includes) {
      const body = directory.get(id);
      if (body !== undefined && existsOn(body, reach.day) && isInProvince(body, directory, reach))
        members.set(id, body);
    }
  }
  return directory.inOrder([...members.values()]);
}

function listRegular(
  rule: GroupRule,
  below: GroupRule['below'],
  directory: Directory,
  reach: GroupReach,
): KnownOrganization[] {
  return poolOf(rule, below, directory, reach).filter(
    (body) =>
      existsOn(body, reach.day) &&
      // The cheapest question first: most bodies stand elsewhere.
      stands(body, rule, below, directory, reach) &&
      isAtLevel(body, rule, reach.day) &&
      beginsAsNamed(body, rule, directory, reach.day),
  );
}

/** Who may belong at all: units of the one body, or bodies of the kinds in the issuer's province. */
function poolOf(
  rule: GroupRule,
  below: GroupRule['below'],
  directory: Directory,
  { day, issuerId }: GroupReach,
): readonly KnownOrganization[] {
  const above = below === 'issuer' ? issuerId : below === 'body' ? rule.belowId : null;
  if (above !== null) return directory.childrenOn(above, day).filter(({ kind }) => rule.kinds.includes(kind));
  const issuer = issuerId === null ? undefined : directory.get(issuerId);
  const place = issuer === undefined ? null : directory.placeOf(issuer);
  return directory.ofPlace(place).filter(({ kind }) => rule.kinds.includes(kind));
}

function isAtLevel(body: KnownOrganization, rule: GroupRule, day: string): boolean {
  if (rule.levels.length === 0) return true;
  const level = levelOf(body, day);
  return level !== null && rule.levels.includes(level);
}

function beginsAsNamed(body: KnownOrganization, rule: GroupRule, directory: Directory, day: string): boolean {
  if (rule.nameBegins.length === 0) return true;
  const key = directory.keyOf(body, nameOn(body, day));
  return rule.nameBegins.some((begin) => `${key} `.startsWith(`${wordsOfKey(begin).join(' ')} `));
}

function stands(
  body: KnownOrganization,
  rule: GroupRule,
  below: GroupRule['below'],
  directory: Directory,
  reach: GroupReach,
): boolean {
  const parents = parentsOn(body, reach.day).map(({ id }) => id);
  switch (below) {
    case 'issuer':
      return reach.issuerId !== null && parents.includes(reach.issuerId);
    case 'body':
      return rule.belowId !== null && parents.includes(rule.belowId);
    case 'party-committee':
      return (
        isInProvince(body, directory, reach) &&
        parents.some((id) => isProvincialCommittee(id, directory, reach.day))
      );
    case 'peoples-committee':
      return isInProvince(body, directory, reach) && isOfPeoplesCommittee(body, directory, reach.day);
    default:
      return isInProvince(body, directory, reach);
  }
}

function isProvincialCommittee(id: string, directory: Directory, day: string): boolean {
  const body = directory.get(id);
  return body !== undefined && directory.keyOf(body, nameOn(body, day)) === 'tinh uy';
}

/** A body of whose place nothing is known counts as one of the people's committee. */
function isOfPeoplesCommittee(body: KnownOrganization, directory: Directory, day: string): boolean {
  const above = parentsOn(body, day).filter(({ tree }) => tree === 'state');
  return above.length === 0 || above.some(({ id }) => directory.get(id)?.kind === 'peoples-committee');
}

/**
 * Whether the body is in the issuer's reach: a district speaks of its own communes; else the issuer's province must
 * be the body's, and where either is not known nothing speaks against it.
 */
function isInProvince(body: KnownOrganization, directory: Directory, { issuerId, day }: GroupReach): boolean {
  const issuer = issuerId === null ? undefined : directory.get(issuerId);
  const ofIssuer = issuer === undefined ? null : directory.placeOf(issuer);
  const own = directory.placeOf(body);
  if (ofIssuer !== null && own !== null && own !== ofIssuer) return false;
  const ofDistrict = issuer !== undefined && isDistrict(issuer, directory, day);
  if (!ofDistrict || levelOf(body, day) !== 'commune') return true;
  return parentsOn(body, day).some(({ id }) => id === issuer.id);
}

function isDistrict(body: KnownOrganization, directory: Directory, day: string): boolean {
  return directory.remember(`level ${body.id} ${day}`, () => levelOf(body, day)) === 'district';
}
