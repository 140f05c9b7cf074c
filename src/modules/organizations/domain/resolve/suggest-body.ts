import {
  type DatedName,
  existsOn,
  type KnownOrganization,
  nameOn,
  parentsOn,
} from '../known-organization.ts';
import { bareLetters } from './bare-letters.ts';
import { ASKED, CERTAIN_FROM, compareEntry, type Match, SCORES } from './compare-entry.ts';
import type { Directory } from './directory.ts';
import { findByInitials } from './find-by-initials.ts';
import { followSuccession } from './follow-succession.ts';
import { addTo } from './group-pairs.ts';
import { wordsOfKey } from './name-key.ts';
import type { NameEntry } from './name-tables.ts';
import { expandDefined, ownName, readWanted, type Wanted } from './read-wanted.ts';
import { compareLoosely } from './similar-names.ts';
import type { Candidate, NamePlace, Suggestion } from './suggestion.ts';

/** From here on one body is proposed, though below certainty a person is asked. */
const PROPOSED_FROM = 0.85;
const MOST_CANDIDATES = 8;

/** Words with which the name of a body begins; something else is not offered to be made a body. */
const HEADS =
  /^(so|ban|bo|uy ban|hoi|van phong|phong|trung tam|cong an|bao|dai|tap chi|thanh tra|chi cuc|cuc|vien|truong|doan|lien|dang uy|tinh uy|thanh uy|huyen uy|mat tran|hoi dong|toa an|benh vien|bao tang|thu vien|nha|cong ty|tong cong ty|quy|tinh doan|cang|hai quan|don|to|to chuc|cong|xa|phuong|dac khu|bo chi huy|kho bac|ngan hang)\b/u;

/** The person at the head stands for the body: what is left names it. */
const AT_THE_HEAD =
  /^(?:đồng chí )?(?:lãnh đạo|thủ trưởng|người đứng đầu|(?:phó )?giám đốc|(?:phó )?chủ tịch|(?:phó )?bí thư|tổng biên tập|cục trưởng|chánh(?= văn phòng| thanh tra)|trưởng(?= ban| phòng))\s+/iu;

/**
 * Proposes the one body a printed name means. One clear best candidate is proposed; two of equal right, a
 * name of another time or one that only looks alike wait for a person. A name that finds nobody is
 * offered to be made a body when it looks like one.
 */
export function suggestBody(printed: string, directory: Directory, where: NamePlace): Suggestion {
  const wanted = readWanted(printed, directory, where);
  const found = findBodies(printed, wanted, directory, where);
  const heirs = followSuccession(found, directory, where);
  const candidates = [...found, ...heirs].sort((a, b) => b.score - a.score).slice(0, MOST_CANDIDATES);
  const { within } = wanted;
  const [best, second] = candidates;
  if (best !== undefined && best.score >= PROPOSED_FROM && best.score > (second?.score ?? 0)) {
    const resolution = { kind: 'organizations', organizationIds: [best.organizationId] } as const;
    return { group: false, certain: best.score >= CERTAIN_FROM, resolution, candidates, within };
  }
  const mayBeKnown = candidates.some((candidate) => candidate.score >= SCORES['other-time']);
  const isNew = !mayBeKnown && HEADS.test(wanted.keys[0]?.key ?? '');
  const resolution = isNew
    ? ({ kind: 'create', name: wanted.printed } as const)
    : ({ kind: 'words' } as const);
  return { group: false, certain: false, resolution, candidates, within };
}

/** The one body that bears this very name, in one of its ways of writing; null when it is not sure. */
export function findNamedBody(printed: string, directory: Directory, where: NamePlace): Suggestion | null {
  const candidates = lookUp(readWanted(printed, directory, where), directory, where).sort(
    (a, b) => b.score - a.score,
  );
  const [best, second] = candidates;
  if (best === undefined || best.score < CERTAIN_FROM || best.score === second?.score) return null;
  const resolution = { kind: 'organizations', organizationIds: [best.organizationId] } as const;
  return {
    group: false,
    certain: true,
    resolution,
    candidates: candidates.slice(0, MOST_CANDIDATES),
    within: null,
  };
}

/** Looks for the name in the ways in which one may be written, from the plainest; stops at the first that finds. */
function findBodies(printed: string, wanted: Wanted, directory: Directory, where: NamePlace): Candidate[] {
  const defined = expandDefined(wanted.printed, where);
  if (defined !== null) {
    const found = lookUp(readWanted(defined, directory, where), directory, where);
    if (isSure(found)) return found.map((one) => lower(one, SCORES['defined-here'], 'defined-here'));
  }
  const found = lookUp(wanted, directory, where);
  if (found.length > 0) return found;
  const without = findWithoutTrimmings(printed, directory, where);
  if (without.length > 0) return without;
  const byInitials = findShortened(wanted, directory, where);
  if (byInitials.length > 0) return byInitials;
  return [...findElsewhere(wanted, directory, where), ...findSimilar(wanted, directory, where)];
}

/** Without the note in brackets at its end, and without the person at its head. */
function findWithoutTrimmings(printed: string, directory: Directory, where: NamePlace): Candidate[] {
  const note = /\s*\(([^()]*)\)\s*$/u.exec(printed);
  const plain = note === null ? printed : printed.slice(0, note.index);
  const body = plain.replace(AT_THE_HEAD, '');
  if (body === printed || body.length < 3) return [];
  const found = lookUp(readWanted(body, directory, where), directory, where);
  // A second body in brackets may be the one that is meant.
  if (note !== null && HEADS.test(wordsOfKey(note[1] ?? '').join(' ')))
    return found.map((one) => lower(one, ASKED, one.reason));
  return body === plain ? found : found.map((one) => lower(one, SCORES['head-of'], 'head-of'));
}

function lookUp(wanted: Wanted, directory: Directory, where: NamePlace): Candidate[] {
  const own = findOwnUnits(wanted, directory, where);
  if (wanted.within !== null) {
    const whole = findEntries(wanted, directory).filter(({ entry }) => entry.form === 'below');
    return compareAll(whole.length > 0 ? whole : own, wanted, directory, where);
  }
  const anywhere = compareAll(findEntries(wanted, directory), wanted, directory, where);
  const units = compareAll(own, wanted, directory, where).filter(
    (unit) => !anywhere.some(({ organizationId }) => organizationId === unit.organizationId),
  );
  if (units.length === 0 || !isSure(anywhere)) return [...anywhere, ...units];
  // "Thanh tra" in a department's paper is its own, or the province's: the nearer one first, and a question.
  return [
    ...units.map((one) => lower(one, ASKED + 0.01, one.reason)),
    ...anywhere.map((one) => lower(one, ASKED, one.reason)),
  ];
}

interface Found {
  readonly entry: NameEntry;
  readonly place: string | null;
}

function compareAll(
  found: readonly Found[],
  wanted: Wanted,
  directory: Directory,
  where: NamePlace,
): Candidate[] {
  const matches = found.map(({ entry, place }) => ({
    entry,
    match: compareEntry(entry, { ...wanted, place }, directory, where),
  }));
  return bestOfEachBody(matches, where);
}

function findEntries(wanted: Wanted, directory: Directory): Found[] {
  const byLetters = directory
    .findByLetters(bareLetters(wanted.printed))
    .map((entry) => ({ entry, place: null }));
  const byKey = wanted.keys.flatMap(({ key, place }) =>
    directory.findByKey(key).map((entry) => ({ entry, place })),
  );
  return [...byKey, ...byLetters];
}

/** Units of the issuer by their own names, whose unit they are left out on both sides. */
function findOwnUnits(wanted: Wanted, directory: Directory, where: NamePlace): Found[] {
  const { issuer, keys } = wanted;
  if (issuer === null || keys[0]?.place !== null) return [];
  const key = ownName(keys[0].key, issuer, where.day);
  const units = directory.remember(`units ${issuer.id} ${where.day}`, () =>
    layOutUnits(issuer, directory, where.day),
  );
  const found = new Set([...(units.get(key) ?? []), ...(units.get(`:${bareLetters(wanted.printed)}`) ?? [])]);
  return [...found].map(({ body, name }) => ({
    entry: { body, name, key, form: 'name' } as const,
    place: null,
  }));
}

interface Unit {
  readonly body: KnownOrganization;
  readonly name: DatedName;
}

/** The units of a body by their own names, and by the letters of their abbreviations behind a colon. */
function layOutUnits(
  issuer: KnownOrganization,
  directory: Directory,
  day: string,
): ReadonlyMap<string, Unit[]> {
  const units = new Map<string, Unit[]>();
  for (const body of directory.childrenOn(issuer.id, day)) {
    for (const name of body.names) {
      addTo(units, ownName(directory.keyOf(body, name), issuer, day), { body, name });
      if (name.abbreviation !== null) addTo(units, `:${bareLetters(name.abbreviation)}`, { body, name });
    }
  }
  return units;
}

/** By the first letters of the words; of several bodies none is sure. */
function findShortened(wanted: Wanted, directory: Directory, where: NamePlace): Candidate[] {
  const { issuer, keys } = wanted;
  const own =
    issuer === null ? [] : keys.map(({ key, place }) => ({ key: ownName(key, issuer, where.day), place }));
  const shortened = (key: string) => findByInitials(key, wanted.printed, directory);
  const anywhere = keys.flatMap(({ key, place }) => shortened(key).map((entry) => ({ entry, place })));
  const units = own.flatMap(({ key, place }) =>
    shortened(key)
      .filter((entry) => issuer !== null && isUnitOf(entry, issuer.id, where))
      .map((entry) => ({ entry, place })),
  );
  const near = [...units, ...anywhere].filter(
    ({ entry }) => wanted.within === null || isUnitOf(entry, wanted.within, where),
  );
  const found = compareAll(near, wanted, directory, where).map((one) =>
    lower(one, SCORES.initials, 'initials'),
  );
  const sure = found.filter(({ score }) => score >= CERTAIN_FROM);
  return sure.length > 1 ? found.map((one) => lower(one, ASKED, 'initials')) : found;
}

function isUnitOf({ body }: NameEntry, parentId: string, { day }: NamePlace): boolean {
  return parentsOn(body, day).some(({ id }) => id === parentId);
}

/** A unit of the issuer that it does not have: those of the same name below others, for a person to see. */
function findElsewhere(wanted: Wanted, directory: Directory, where: NamePlace): Candidate[] {
  if (wanted.within === null) return [];
  const found = [
    ...findEntries(wanted, directory),
    ...findByInitials(wanted.keys[0]?.key ?? '', wanted.printed, directory).map((entry) => ({
      entry,
      place: null,
    })),
  ];
  return compareAll(found, wanted, directory, where).map((one) =>
    lower(one, SCORES['other-parent'], 'other-parent'),
  );
}

function bestOfEachBody(
  matches: readonly { readonly entry: Pick<NameEntry, 'body'>; readonly match: Match | null }[],
  where: NamePlace,
): Candidate[] {
  const best = new Map<string, Candidate>();
  for (const { entry, match } of matches) {
    if (match === null || match.score <= (best.get(entry.body.id)?.score ?? 0)) continue;
    best.set(entry.body.id, {
      organizationId: entry.body.id,
      name: nameOn(entry.body, where.day).name,
      ...match,
    });
  }
  return [...best.values()];
}

function findSimilar(wanted: Wanted, directory: Directory, where: NamePlace): Candidate[] {
  const words = (wanted.keys[0]?.key ?? '').split(' ');
  const matches = directory
    .ofPlace(wanted.issuerPlace)
    .filter(
      (body) =>
        existsOn(body, where.day) &&
        (wanted.within === null || parentsOn(body, where.day).some(({ id }) => id === wanted.within)),
    )
    .flatMap((body) => body.names.map((name) => ({ body, name, key: directory.keyOf(body, name) })))
    .map((entry) => ({ entry, match: compareLoosely(entry, words, where) }));
  return bestOfEachBody(matches, where);
}

function isSure(found: readonly Candidate[]): boolean {
  return found.some(({ score }) => score >= CERTAIN_FROM);
}

/** The same candidate found in a less plain way. */
function lower(candidate: Candidate, most: number, reason: Candidate['reason']): Candidate {
  return candidate.score <= most ? candidate : { ...candidate, score: most, reason };
}
