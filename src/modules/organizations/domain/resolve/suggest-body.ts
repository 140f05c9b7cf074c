import {
  type DatedName,
  existsOn,
  holdsOn,
  type KnownOrganization,
  nameOn,
  standsBelow,
} from '../known-organization.ts';
import { ASKED, CERTAIN_FROM, compareEntry, type Match, SCORES } from './compare-entry.ts';
import type { Directory } from './directory.ts';
import { findByInitials, readCapitals } from './find-by-initials.ts';
import { followSuccession } from './follow-succession.ts';
import { listKeysOfUnits, ownName } from './known-issuer.ts';
import { splitKey, textOfKey } from './name-key.ts';
import type { NameEntry } from './name-tables.ts';
import { expandDefined, readWanted, type Wanted } from './read-wanted.ts';
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
  if (note !== null && HEADS.test(textOfKey(note[1] ?? '')))
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

/** The best agreement of each body, in the order in which the bodies were found. */
function compareAll(
  found: readonly Found[],
  wanted: Wanted,
  directory: Directory,
  where: NamePlace,
): Candidate[] {
  const best = new Map<KnownOrganization, Match>();
  let elsewhere = 0;
  for (const { entry, place } of found) {
    const match = compareEntry(entry, place, wanted, directory, where);
    // Every province may have this name, and of those that are not the issuer's no more are shown.
    const isFurther = match?.reason === 'other-province' && !best.has(entry.body);
    if (isFurther && elsewhere === MOST_CANDIDATES) continue;
    if (isFurther) elsewhere += 1;
    keepBetter(best, entry.body, match);
  }
  return toCandidates(best, where);
}

function keepBetter(best: Map<KnownOrganization, Match>, body: KnownOrganization, match: Match | null): void {
  if (match !== null && match.score > (best.get(body)?.score ?? 0)) best.set(body, match);
}

function toCandidates(best: ReadonlyMap<KnownOrganization, Match>, { day }: NamePlace): Candidate[] {
  return Array.from(best, ([body, { score, reason }]) => ({
    organizationId: body.id,
    name: nameOn(body, day).name,
    score,
    reason,
  }));
}

function findEntries(wanted: Wanted, directory: Directory): Found[] {
  const found: Found[] = [];
  for (const { key, place } of wanted.keys) {
    for (const entry of directory.findByKey(key)) found.push({ entry, place });
  }
  for (const entry of directory.findByLetters(wanted.letters)) found.push({ entry, place: null });
  return found;
}

/** Units of the issuer by their own names, whose unit they are left out on both sides. */
function findOwnUnits(wanted: Wanted, directory: Directory, where: NamePlace): Found[] {
  const { issuer, keys } = wanted;
  const above = issuer.body?.id;
  if (above === undefined || keys[0]?.place !== null) return [];
  const key = ownName(keys[0].key, issuer);
  const units: NameEntry[] = [];
  for (const whole of listKeysOfUnits(key, issuer)) {
    for (const entry of directory.findByWholeKey(whole))
      if (standsBelow(entry.body, above, where.day)) units.push(entry);
  }
  const found = inOrder(units, directory).map(({ body, name }) => asUnit(body, name, key));
  for (const { body, name } of directory.findByLetters(wanted.letters))
    if (standsBelow(body, above, where.day)) found.push(asUnit(body, name, key));
  return found;
}

function asUnit(body: KnownOrganization, name: DatedName, key: string): Found {
  return { entry: { body, name, key, form: 'name' }, place: null };
}

/** Several units in the order in which they were entered. */
function inOrder(units: readonly NameEntry[], directory: Directory): readonly NameEntry[] {
  if (units.length < 2) return units;
  const bodies = directory.inOrder([...new Set(units.map(({ body }) => body))]);
  return bodies.flatMap((body) => units.filter((unit) => unit.body === body));
}

/** By the first letters of the words; of several bodies none is sure. */
function findShortened(wanted: Wanted, directory: Directory, where: NamePlace): Candidate[] {
  const { issuer, keys } = wanted;
  const capitals = readCapitals(wanted.printed);
  if (capitals === null) return [];
  const near: Found[] = [];
  const above = issuer.body?.id ?? null;
  for (const { key, place } of above === null ? [] : keys) {
    for (const entry of findByInitials(ownName(key, issuer), capitals, directory))
      if (above !== null && standsBelow(entry.body, above, where.day)) near.push({ entry, place });
  }
  for (const { key, place } of keys) {
    for (const entry of findByInitials(key, capitals, directory)) near.push({ entry, place });
  }
  const { within } = wanted;
  const inside =
    within === null ? near : near.filter(({ entry }) => standsBelow(entry.body, within, where.day));
  const found = compareAll(inside, wanted, directory, where).map((one) =>
    lower(one, SCORES.initials, 'initials'),
  );
  const sure = found.filter(({ score }) => score >= CERTAIN_FROM);
  return sure.length > 1 ? found.map((one) => lower(one, ASKED, 'initials')) : found;
}

/** A unit of the issuer that it does not have: those of the same name below others, for a person to see. */
function findElsewhere(wanted: Wanted, directory: Directory, where: NamePlace): Candidate[] {
  if (wanted.within === null) return [];
  const found = findEntries(wanted, directory);
  const capitals = readCapitals(wanted.printed);
  const shortened = capitals === null ? [] : findByInitials(wanted.keys[0]?.key ?? '', capitals, directory);
  for (const entry of shortened) found.push({ entry, place: null });
  return compareAll(found, wanted, directory, where).map((one) =>
    lower(one, SCORES['other-parent'], 'other-parent'),
  );
}

function findSimilar(wanted: Wanted, directory: Directory, where: NamePlace): Candidate[] {
  const words = (wanted.keys[0]?.key ?? '').split(' ');
  const best = new Map<KnownOrganization, Match>();
  for (const entry of listWordsOf(wanted.issuer.place, directory)) {
    const match = compareLoosely(entry.words, words);
    if (match === null || !holdsOn(entry.name, where.day) || !existsOn(entry.body, where.day)) continue;
    if (wanted.within === null || standsBelow(entry.body, wanted.within, where.day))
      keepBetter(best, entry.body, match);
  }
  return toCandidates(best, where);
}

interface WordedName {
  readonly body: KnownOrganization;
  readonly name: DatedName;
  readonly words: readonly string[];
}

/** The words of all names of a province's bodies. */
function listWordsOf(place: string | null, directory: Directory): readonly WordedName[] {
  return directory.remember(`words of ${place}`, () => {
    const names: WordedName[] = [];
    for (const body of directory.ofPlace(place)) {
      for (const name of body.names)
        names.push({ body, name, words: splitKey(directory.keyOf(body, name), name.name) });
    }
    return names;
  });
}

function isSure(found: readonly Candidate[]): boolean {
  return found.some(({ score }) => score >= CERTAIN_FROM);
}

/** The same candidate found in a less plain way. */
function lower(candidate: Candidate, most: number, reason: Candidate['reason']): Candidate {
  return candidate.score <= most ? candidate : { ...candidate, score: most, reason };
}
