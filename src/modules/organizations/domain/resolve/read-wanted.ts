import { foldText } from '#kernel/language/fold-text.ts';
import { bareLetters } from './bare-letters.ts';
import type { Directory, KnownPlace } from './directory.ts';
import { endsWithPlace, keyOfWords, NO_PLACE, wordsOfKey } from './name-key.ts';
import type { NamePlace } from './suggestion.ts';

/** A printed name prepared for being looked for. */
export interface Wanted {
  readonly printed: string;
  /** Keys under which it may stand, with the province it then names; the likelier first. */
  readonly keys: readonly { readonly key: string; readonly place: string | null }[];
  readonly hasAccents: boolean;
  /** The body among whose own units the name is looked for ("Văn phòng Sở", "Phòng Tổng hợp"). */
  readonly within: string | null;
  /** The province of the issuer, to which a name without one belongs. */
  readonly issuerPlace: string | null;
}

/** Reads a printed name: which province it speaks of, and whether it speaks of a unit of the issuer. */
export function readWanted(text: string, directory: Directory, where: NamePlace): Wanted {
  const printed = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const words = wordsOfKey(printed);
  const named = findPlace(words, directory.places);
  const issuer = where.issuerId === null ? undefined : directory.get(where.issuerId);
  const issuerPlace = issuer === undefined ? null : directory.placeOf(issuer);
  const own = directory.places.find((place) => place.id === issuerPlace) ?? directory.realmPlace;
  const plain = keyOfWords(words, { ...own, words: [] });
  const keys = named === null ? [] : [{ key: keyOfWords(words, named), place: named.id }];
  if (!keys.some(({ key }) => key === plain)) keys.push({ key: plain, place: NO_PLACE.words[0] ?? '' });
  const first = keys[0]?.key ?? plain;
  const ofOffice = issuer?.kind === 'department' && / so$/u.test(first);
  const isUnit = ofOffice || /^phong /u.test(first);
  return {
    printed,
    keys: keys.map(({ key, place }) => ({ key, place: place === '' ? null : place })),
    hasAccents: foldText(printed) !== printed.toLowerCase(),
    within: isUnit && issuer !== undefined ? issuer.id : null,
    issuerPlace,
  };
}

/** The own name of a unit: "Văn phòng Sở" is the department's "Văn phòng". */
export function ownName(key: string): string {
  return key.replace(/ so$/u, '');
}

/** Puts what the document says of its own short names in their place; null when it says nothing of this one. */
export function expandDefined(printed: string, where: NamePlace): string | null {
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

function findPlace(words: readonly string[], places: readonly KnownPlace[]): KnownPlace | null {
  const ending = places.filter((place) => endsWithPlace(words, place));
  return ending.sort((a, b) => b.words.length - a.words.length)[0] ?? null;
}
