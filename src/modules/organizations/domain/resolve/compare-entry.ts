import { foldText, lowerText } from '#kernel/language/fold-text.ts';
import { existsOn, holdsOn } from '../known-organization.ts';
import { bareLetters } from './bare-letters.ts';
import type { Directory } from './directory.ts';
import type { NameEntry } from './name-tables.ts';
import type { Wanted } from './read-wanted.ts';
import type { Candidate, MatchReason, NamePlace } from './suggestion.ts';

/** How far each way of agreeing carries; from `CERTAIN_FROM` on nobody is asked. */
export const SCORES: Readonly<Record<Exclude<MatchReason, 'similar'>, number>> = {
  'exact-name': 1,
  'same-name': 0.97,
  'defined-here': 0.96,
  abbreviation: 0.95,
  'with-parent': 0.94,
  'without-accents': 0.93,
  initials: 0.92,
  'head-of': 0.92,
  'short-form': 0.91,
  'group-member': 0.9,
  'took-over': 0.88,
  renamed: 0.86,
  'other-accents': 0.75,
  successor: 0.7,
  'other-time': 0.65,
  'other-province': 0.6,
  'other-parent': 0.6,
};

/** From this score on the proposal needs no question. */
export const CERTAIN_FROM = 0.9;

/** What may be meant, and something else as well: proposed, and asked about. */
export const ASKED = 0.86;

/** Abbreviations that stand for two things with equal right (domain notes, section 8): no one is sure by them alone. */
const AMBIGUOUS: ReadonlySet<string> = new Set([
  'btc',
  'snv',
  'btv',
  'bch',
  'tt',
  'tu',
  'ttcp',
  'ca',
  'cb',
  'ct',
  'ttr',
]);

/** How well one name agrees. */
export type Match = Pick<Candidate, 'score' | 'reason'>;

type WordReason =
  | 'exact-name'
  | 'same-name'
  | 'abbreviation'
  | 'with-parent'
  | 'short-form'
  | 'without-accents'
  | 'other-accents';

/** Compares a printed name with one name of one body whose key agrees; null when it cannot be meant. */
export function compareEntry(
  entry: NameEntry,
  wantedPlace: string | null,
  wanted: Wanted,
  directory: Directory,
  where: NamePlace,
): Match | null {
  const { body, name } = entry;
  const place = directory.placeOf(body);
  if (wantedPlace !== null && place !== null && place !== wantedPlace) return null;
  const lives = existsOn(body, where.day);
  const held = lives && holdsOn(name, where.day);
  const ofIssuer = wanted.issuer.place;
  // First, for of a name that every province has nothing more needs to be compared.
  if (wantedPlace === null && place !== null && ofIssuer !== null && place !== ofIssuer)
    return held ? { score: SCORES['other-province'], reason: 'other-province' } : null;
  const reason = compareWords(entry, wanted);
  const unsure = reason === 'short-form' && entry.form === 'bare' && !wanted.saysWhose;
  const twofold = AMBIGUOUS.has(wanted.letters);
  if (held) return { score: unsure || twofold ? ASKED : SCORES[reason], reason };
  // A name of another time is only a hint, and only when it is the name itself.
  if (reason === 'other-accents') return null;
  const hint = lives ? 'renamed' : 'other-time';
  return { score: SCORES[hint], reason: hint };
}

function compareWords({ name, form }: NameEntry, wanted: Wanted): WordReason {
  if (name.name === wanted.printed || name.name.normalize('NFC') === wanted.printed) return 'exact-name';
  if (name.abbreviation !== null && bareLetters(name.abbreviation) === wanted.letters) return 'abbreviation';
  if (!wanted.hasAccents) return 'without-accents';
  if (!agreeInAccents(name.name, wanted.printed)) return 'other-accents';
  return form === 'name' ? 'same-name' : form === 'below' ? 'with-parent' : 'short-form';
}

/** Whether the accented words that both print are the same words; abbreviations and left-out words aside. */
function agreeInAccents(one: string, other: string): boolean {
  const words = (text: string) => lowerText(text.normalize('NFC')).match(/\p{L}+/gu) ?? [];
  const known = new Map<string, Set<string>>();
  for (const word of words(one)) {
    const folded = foldText(word);
    known.set(folded, (known.get(folded) ?? new Set()).add(word));
  }
  return words(other).every((word) => known.get(foldText(word))?.has(word) ?? true);
}
