import { existsOn, nameOn, parentsOn } from '../known-organization.ts';
import { bareLetters } from './bare-letters.ts';
import { CERTAIN_FROM, compareEntry, type Match, SCORES } from './compare-entry.ts';
import type { Directory, NameEntry } from './directory.ts';
import { followSuccession } from './follow-succession.ts';
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
  const mayBeKnown = candidates.some((candidate) => candidate.score >= SCORES.successor);
  const isNew = !mayBeKnown && HEADS.test(wanted.keys[0]?.key ?? '');
  const resolution = isNew
    ? ({ kind: 'create', name: wanted.printed } as const)
    : ({ kind: 'words' } as const);
  return { group: false, certain: false, resolution, candidates, within };
}

/** Looks for the name in the ways in which one may be written, from the plainest; stops at the first that is sure. */
function findBodies(printed: string, wanted: Wanted, directory: Directory, where: NamePlace): Candidate[] {
  const defined = expandDefined(wanted.printed, where);
  if (defined !== null) {
    const found = lookUp(readWanted(defined, directory, where), directory, where);
    if (isSure(found)) return found.map((one) => lower(one, SCORES['defined-here'], 'defined-here'));
  }
  const found = lookUp(wanted, directory, where);
  if (found.length > 0) return found;
  const withoutNote = printed.replace(/\s*\([^()]*\)\s*$/u, '');
  const withoutTitle = withoutNote.replace(AT_THE_HEAD, '');
  if (withoutTitle !== printed && withoutTitle.length > 2) {
    const reason = withoutTitle === withoutNote ? null : 'head-of';
    const again = lookUp(readWanted(withoutTitle, directory, where), directory, where);
    if (again.length > 0)
      return reason === null ? again : again.map((one) => lower(one, SCORES[reason], reason));
  }
  return findSimilar(wanted, directory, where);
}

function lookUp(wanted: Wanted, directory: Directory, where: NamePlace): Candidate[] {
  const entries =
    wanted.within === null ? findEntries(wanted, directory) : findUnits(wanted, directory, where);
  const matches = entries.map(({ entry, place }) => ({
    entry,
    match: compareEntry(entry, { ...wanted, place }, directory, where),
  }));
  return bestOfEachBody(matches, where);
}

interface Found {
  readonly entry: NameEntry;
  readonly place: string | null;
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

/** Units of the issuer; where the name says whose unit it is, that body's. */
function findUnits(wanted: Wanted, directory: Directory, where: NamePlace): Found[] {
  const whole = findEntries(wanted, directory).filter(({ entry }) => entry.form === 'below');
  if (whole.length > 0) return whole;
  const key = ownName(wanted.keys[0]?.key ?? '');
  return directory
    .childrenOn(wanted.within ?? '', where.day)
    .flatMap((body) =>
      body.names
        .filter(
          (name) =>
            ownName(directory.keyOf(body, name)) === key ||
            (name.abbreviation !== null && bareLetters(name.abbreviation) === bareLetters(wanted.printed)),
        )
        .map((name) => ({ entry: { body, name, key, form: 'name' } as const, place: null })),
    );
}

function bestOfEachBody(
  matches: readonly { readonly entry: NameEntry; readonly match: Match | null }[],
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
    .findBySharedWords(words)
    .filter(
      ({ body }) =>
        existsOn(body, where.day) &&
        (wanted.within === null || parentsOn(body, where.day).some(({ id }) => id === wanted.within)) &&
        isOfPlace(directory.placeOf(body), wanted.issuerPlace),
    )
    .map((entry) => ({ entry, match: compareLoosely(entry, words, where) }));
  return bestOfEachBody(matches, where);
}

function isOfPlace(place: string | null, issuerPlace: string | null): boolean {
  return place === null || issuerPlace === null || place === issuerPlace;
}

function isSure(found: readonly Candidate[]): boolean {
  return found.some(({ score }) => score >= CERTAIN_FROM);
}

/** The same candidate found in a less plain way. */
function lower(candidate: Candidate, most: number, reason: Candidate['reason']): Candidate {
  return candidate.score <= most ? candidate : { ...candidate, score: most, reason };
}
