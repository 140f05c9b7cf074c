import { foldSpace, foldText } from '#kernel/language/fold-text.ts';
import { bareLetters } from './bare-letters.ts';
import type { Directory } from './directory.ts';
import { type KnownIssuer, nameTerritory, readIssuer } from './known-issuer.ts';
import { endsWithPlace, keyOfWords, wordsOfKey } from './name-key.ts';
import type { KnownPlace } from './place-bodies.ts';
import type { NamePlace } from './suggestion.ts';

/** One key under which a printed name may stand, with the province it then names. */
export interface WantedKey {
  readonly key: string;
  readonly place: string | null;
}

/** A printed name prepared for being looked for. */
export interface Wanted {
  readonly printed: string;
  /** The printed name as an abbreviation may be written (`bareLetters`). */
  readonly letters: string;
  /** The likelier first; at least one. */
  readonly keys: readonly WantedKey[];
  readonly hasAccents: boolean;
  /** Whether the name says whose body it is ("tỉnh", the province's name). */
  readonly saysWhose: boolean;
  readonly issuer: KnownIssuer;
  /** The body among whose own units the name is looked for ("Văn phòng Sở", "Phòng Tổng hợp"). */
  readonly within: string | null;
}

/** Reads a printed name: which province it speaks of, and whether it speaks of a unit of the issuer. */
export function readWanted(text: string, directory: Directory, where: NamePlace): Wanted {
  const printed = foldSpace(text.normalize('NFC'));
  const issuer = readIssuer(directory, where);
  const words = nameTerritory(wordsOfKey(printed), issuer);
  const named = findPlace(words, directory);
  const plain = keyOfWords(words, issuer.nameless);
  const keys: WantedKey[] = named === null ? [] : [{ key: keyOfWords(words, named), place: named.id }];
  if (keys[0]?.key !== plain) keys.push({ key: plain, place: null });
  const first = keys[0]?.key ?? plain;
  const ofOffice = issuer.body?.kind === 'department' && / so$/u.test(first);
  return {
    printed,
    letters: bareLetters(printed),
    keys,
    hasAccents: foldText(printed) !== printed.toLowerCase(),
    saysWhose: first.split(' ').length < words.length || /\btrung uong$/u.test(first),
    issuer,
    within: ofOffice || /^phong /u.test(first) ? (issuer.body?.id ?? null) : null,
  };
}

/** Puts what the document says of its own short names in their place; null when it says nothing of this one. */
export function expandDefined(printed: string, where: NamePlace): string | null {
  if (where.definitions.length === 0) return null;
  const letters = bareLetters(printed);
  const whole = where.definitions.find(({ short }) => bareLetters(short) === letters);
  if (whole !== undefined) return whole.full;
  for (const { short, full } of where.definitions) {
    const at = printed.indexOf(short);
    if (at < 0 || short.length < 3) continue;
    const before = printed.charAt(at - 1);
    const after = printed.charAt(at + short.length);
    if (/[\p{L}\p{N}&]/u.test(before) || /[\p{L}\p{N}&]/u.test(after)) continue;
    return `${printed.slice(0, at)}${full}${printed.slice(at + short.length)}`;
  }
  return null;
}

function findPlace(words: readonly string[], directory: Directory): KnownPlace | null {
  let longest: KnownPlace | null = null;
  for (const place of directory.placesEndingWith(words.at(-1) ?? '')) {
    if (endsWithPlace(words, place) && place.words.length > (longest?.words.length ?? 0)) longest = place;
  }
  return longest;
}
