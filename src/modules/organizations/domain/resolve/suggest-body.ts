import { foldText, lowerText } from '#kernel/language/fold-text.ts';
import {
  type DatedName,
  existsOn,
  holdsOn,
  type KnownOrganization,
  nameOn,
  parentsOn,
} from '../known-organization.ts';
import type { Candidate, MatchReason, NamePlace, Suggestion } from './suggestion.ts';

const SCORES: Readonly<Record<Exclude<MatchReason, 'similar'>, number>> = {
  'exact-name': 1,
  'same-name': 0.97,
  abbreviation: 0.95,
  'without-accents': 0.93,
  'group-member': 0.9,
  'other-accents': 0.75,
  renamed: 0.85,
  'other-time': 0.7,
  successor: 0.65,
};
const CERTAIN_FROM = 0.9;
/** From here on one body is proposed, though below certainty a person is asked. */
const PROPOSED_FROM = 0.85;
const SIMILAR_FROM = 0.75;
const MOST_CANDIDATES = 8;

/** Words with which the name of a body begins; something else is not offered to be made a body. */
const HEADS =
  /^(so|ban|bo|uy ban|hoi|van phong|phong|trung tam|cong an|bao|dai|tap chi|thanh tra|chi cuc|cuc|vien|truong|doan|lien|dang uy|tinh uy|thanh uy|huyen uy|mat tran|hoi dong|toa an|benh vien|bao tang|thu vien|nha|cong ty|tong cong ty|quy|tinh doan|cang|hai quan|don|to|to chuc|cong|xa|phuong|dac khu|bo chi huy|kho bac|ngan hang)\b/u;

/**
 * Proposes the one body a printed name means. One clear best candidate is proposed; two of equal right, a
 * name of another time or one that only looks alike wait for a person. A name that finds nobody is
 * offered to be made a body when it looks like one.
 */
export function suggestBody(
  printed: string,
  directory: readonly KnownOrganization[],
  where: NamePlace,
): Suggestion {
  const wanted = readWanted(printed, directory, where);
  const found = directory
    .filter((body) => wanted.within === null || isBelow(body, wanted.within, where.day))
    .map((body) => judge(body, wanted, where))
    .filter((candidate) => candidate !== null);
  const candidates = [...found, ...listSuccessors(found, directory, where)]
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_CANDIDATES);
  const { within } = wanted;
  const best = candidates[0];
  if (best !== undefined && best.score >= PROPOSED_FROM && best.score > (candidates[1]?.score ?? 0)) {
    const resolution = { kind: 'organizations', organizationIds: [best.organizationId] } as const;
    return { group: false, certain: best.score >= CERTAIN_FROM, resolution, candidates, within };
  }
  const mayBeKnown = candidates.some((candidate) => candidate.score >= SCORES.successor);
  const isNew = !mayBeKnown && HEADS.test(where.keyOf(printed));
  const name = printed.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const resolution = isNew ? ({ kind: 'create', name } as const) : ({ kind: 'words' } as const);
  return { group: false, certain: false, resolution, candidates, within };
}

interface Wanted {
  readonly printed: string;
  readonly key: string;
  readonly hasAccents: boolean;
  /** The body among whose own units the name is looked for ("Văn phòng Sở", "Phòng Tổng hợp"). */
  readonly within: string | null;
}

function readWanted(printed: string, directory: readonly KnownOrganization[], where: NamePlace): Wanted {
  const text = printed.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const key = where.keyOf(text);
  const hasAccents = foldText(text) !== text.toLowerCase();
  const issuer = where.issuerId === null ? undefined : directory.find((body) => body.id === where.issuerId);
  const own = issuer?.kind === 'department' && / so$/u.test(key) ? key.replace(/ so$/u, '') : key;
  const isUnit = own !== key || /^phong /u.test(key);
  return { printed: text, key: own, hasAccents, within: isUnit && issuer !== undefined ? issuer.id : null };
}

function isBelow(body: KnownOrganization, parentId: string, day: string): boolean {
  return parentsOn(body, day).some((parent) => parent.id === parentId);
}

function judge(body: KnownOrganization, wanted: Wanted, where: NamePlace): Candidate | null {
  const lives = existsOn(body, where.day);
  let best: Match | null = null;
  for (const name of body.names) {
    const match = compare(name, wanted, where, lives);
    if (match !== null && (best === null || match.score > best.score)) best = match;
  }
  return best === null ? null : { organizationId: body.id, name: nameOn(body, where.day).name, ...best };
}

type Match = Pick<Candidate, 'score' | 'reason'>;

function compare(name: DatedName, wanted: Wanted, where: NamePlace, lives: boolean): Match | null {
  const held = lives && holdsOn(name, where.day);
  const reason = compareWords(name, wanted, where);
  if (reason === null) return held ? compareLoosely(name, wanted, where) : null;
  if (held) return { score: SCORES[reason], reason };
  // A name of another time is only a hint, and only when it is the name itself.
  if (reason === 'other-accents') return null;
  const hint = lives ? 'renamed' : 'other-time';
  return { score: SCORES[hint], reason: hint };
}

type WordReason = 'exact-name' | 'same-name' | 'abbreviation' | 'without-accents' | 'other-accents';

function compareWords(name: DatedName, wanted: Wanted, where: NamePlace): WordReason | null {
  if (name.name.normalize('NFC') === wanted.printed) return 'exact-name';
  if (name.abbreviation !== null && bareLetters(name.abbreviation) === bareLetters(wanted.printed))
    return 'abbreviation';
  const key = wanted.within === null ? where.keyOf(name.name) : ownKey(name.name, where);
  if (key !== wanted.key) return null;
  if (!wanted.hasAccents) return 'without-accents';
  return agreeInAccents(name.name, wanted.printed) ? 'same-name' : 'other-accents';
}

function ownKey(name: string, where: NamePlace): string {
  return where.keyOf(name).replace(/ so$/u, '');
}

/** Whether the accented words that both print are the same words; abbreviations and left-out words aside. */
function agreeInAccents(one: string, other: string): boolean {
  const words = (text: string) => lowerText(text.normalize('NFC')).match(/\p{L}+/gu) ?? [];
  const known = new Map(words(one).map((word) => [foldText(word), new Set<string>()]));
  for (const word of words(one)) known.get(foldText(word))?.add(word);
  return words(other).every((word) => known.get(foldText(word))?.has(word) ?? true);
}

function bareLetters(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s&.,–-]+/gu, '')
    .toLowerCase();
}

/** Dice's measure over the words of both keys; below the bar the likeness says nothing. */
function compareLoosely(name: DatedName, wanted: Wanted, where: NamePlace): Match | null {
  const one = where.keyOf(name.name).split(' ');
  const other = wanted.key.split(' ');
  if (one.length < 3 || other.length < 3) return null;
  const shared = one.filter((word) => other.includes(word)).length;
  const likeness = (2 * shared) / (one.length + other.length);
  return likeness >= SIMILAR_FROM ? { score: Math.round(likeness * 60) / 100, reason: 'similar' } : null;
}

/** Bodies that had taken over, by the day, from those that bore the name. */
function listSuccessors(
  found: readonly Candidate[],
  directory: readonly KnownOrganization[],
  where: NamePlace,
): Candidate[] {
  const named = found
    .filter((candidate) => candidate.reason === 'other-time')
    .map((candidate) => candidate.organizationId);
  const heirs = directory
    .filter((body) => named.includes(body.id) && !existsOn(body, where.day))
    .flatMap((body) => body.successors.filter((heir) => heir.on <= where.day).map((heir) => heir.id));
  return directory
    .filter(
      (body) => heirs.includes(body.id) && !found.some((candidate) => candidate.organizationId === body.id),
    )
    .map((body) => ({
      organizationId: body.id,
      name: nameOn(body, where.day).name,
      score: SCORES.successor,
      reason: 'successor',
    }));
}
