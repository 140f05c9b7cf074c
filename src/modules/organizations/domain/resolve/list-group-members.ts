import { BUILT_IN_GROUPS, type GroupRule } from '../group-rule.ts';
import { levelOf } from '../guess-level.ts';
import { existsOn, type KnownOrganization, nameOn, parentsOn, standsBelow } from '../known-organization.ts';
import type { Directory } from './directory.ts';
import { textOfKey } from './name-key.ts';
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

/** A reach with what is asked of its issuer for every body. */
interface KnownReach extends GroupReach {
  readonly issuer: KnownOrganization | undefined;
  readonly place: string | null;
  /** Whether the issuer is a district, which speaks of its own communes. */
  readonly ofDistrict: boolean;
}

function readReach(directory: Directory, reach: GroupReach): KnownReach {
  const issuer = reach.issuerId === null ? undefined : directory.get(reach.issuerId);
  if (issuer === undefined) return { ...reach, issuer, place: null, ofDistrict: false };
  const place = directory.placeOf(issuer);
  return { ...reach, issuer, place, ofDistrict: levelOf(issuer, reach.day) === 'district' };
}

function findMembers(
  rules: readonly NamedRule[],
  directory: Directory,
  asked: GroupReach,
): readonly KnownOrganization[] {
  const reach = readReach(directory, asked);
  const members = new Set<KnownOrganization>();
  for (const { rule, below } of rules) {
    const excluded = new Set(rule.excludes);
    for (const body of listRegular(rule, below, directory, reach)) {
      if (!excluded.has(body.id)) members.add(body);
    }
    for (const id of rule.includes) {
      const body = directory.get(id);
      if (body !== undefined && existsOn(body, reach.day) && isInProvince(body, directory, reach))
        members.add(body);
    }
  }
  return directory.inOrder([...members]);
}

function listRegular(
  rule: GroupRule,
  below: GroupRule['below'],
  directory: Directory,
  reach: KnownReach,
): KnownOrganization[] {
  const begins = rule.nameBegins.map((begin) => `${textOfKey(begin)} `);
  return poolOf(rule, below, directory, reach).filter(
    (body) =>
      rule.kinds.includes(body.kind) &&
      existsOn(body, reach.day) &&
      // The cheapest question first: most bodies stand elsewhere.
      stands(body, rule, below, directory, reach) &&
      isAtLevel(body, rule, reach.day) &&
      beginsWithOne(body, begins, directory, reach.day),
  );
}

/** Who may belong at all: units of the one body, or bodies in the issuer's province. */
function poolOf(
  rule: GroupRule,
  below: GroupRule['below'],
  directory: Directory,
  { day, issuerId, place }: KnownReach,
): readonly KnownOrganization[] {
  const above = below === 'issuer' ? issuerId : below === 'body' ? rule.belowId : null;
  return above !== null ? directory.childrenOn(above, day) : directory.ofPlace(place);
}

function isAtLevel(body: KnownOrganization, rule: GroupRule, day: string): boolean {
  if (rule.levels.length === 0) return true;
  const level = levelOf(body, day);
  return level !== null && rule.levels.includes(level);
}

function beginsWithOne(
  body: KnownOrganization,
  begins: readonly string[],
  directory: Directory,
  day: string,
): boolean {
  if (begins.length === 0) return true;
  const key = `${directory.keyOf(body, nameOn(body, day))} `;
  return begins.some((begin) => key.startsWith(begin));
}

function stands(
  body: KnownOrganization,
  rule: GroupRule,
  below: GroupRule['below'],
  directory: Directory,
  reach: KnownReach,
): boolean {
  const isBelow = (id: string | null) => id !== null && standsBelow(body, id, reach.day);
  switch (below) {
    case 'issuer':
      return isBelow(reach.issuerId);
    case 'body':
      return isBelow(rule.belowId);
    case 'party-committee':
      return (
        isInProvince(body, directory, reach) &&
        parentsOn(body, reach.day).some(({ id }) => isProvincialCommittee(id, directory, reach.day))
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
function isInProvince(body: KnownOrganization, directory: Directory, reach: KnownReach): boolean {
  const { issuer, place, ofDistrict, day } = reach;
  const own = directory.placeOf(body);
  if (place !== null && own !== null && own !== place) return false;
  if (!ofDistrict || issuer === undefined || levelOf(body, day) !== 'commune') return true;
  return standsBelow(body, issuer.id, day);
}
