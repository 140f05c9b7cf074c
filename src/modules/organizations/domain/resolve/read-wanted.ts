import { foldText } from '#kernel/language/fold-text.ts';
import { type KnownOrganization, nameOn } from '../known-organization.ts';
import { bareLetters } from './bare-letters.ts';
import type { Directory } from './directory.ts';
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
  /** The likelier first; at least one. */
  readonly keys: readonly WantedKey[];
  readonly hasAccents: boolean;
  /** Whether the name says whose body it is ("tỉnh", the province's name). */
  readonly saysWhose: boolean;
  readonly issuer: KnownOrganization | null;
  /** The body among whose own units the name is looked for ("Văn phòng Sở", "Phòng Tổng hợp"). */
  readonly within: string | null;
  /** The province of the issuer, or of the realm, to which a name without one belongs. */
  readonly issuerPlace: string | null;
}

const TERRITORY = /(?:^| )((xa|phuong|dac khu|thi tran|huyen|thi xa|thanh pho|quan) .+)$/u;

/** Reads a printed name: which province it speaks of, and whether it speaks of a unit of the issuer. */
export function readWanted(text: string, directory: Directory, where: NamePlace): Wanted {
  const printed = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const issuer = where.issuerId === null ? null : (directory.get(where.issuerId) ?? null);
  const realmPlace = directory.realmPlace.words.join(' ');
  const issuerPlace =
    issuer === null
      ? (directory.places.find((place) => place.words.join(' ') === realmPlace)?.id ?? null)
      : directory.placeOf(issuer);
  const words = nameTerritory(wordsOfKey(printed), issuer, where.day);
  const named = findPlace(words, directory.places);
  const own = directory.places.find((place) => place.id === issuerPlace) ?? directory.realmPlace;
  const plain = keyOfWords(words, { ...own, words: [] });
  const keys: WantedKey[] = named === null ? [] : [{ key: keyOfWords(words, named), place: named.id }];
  if (keys[0]?.key !== plain) keys.push({ key: plain, place: null });
  const first = keys[0]?.key ?? plain;
  const ofOffice = issuer?.kind === 'department' && / so$/u.test(first);
  return {
    printed,
    keys,
    hasAccents: foldText(printed) !== printed.toLowerCase(),
    saysWhose: first.split(' ').length < words.length || /\btrung uong$/u.test(first),
    issuer,
    within: (ofOffice || /^phong /u.test(first)) && issuer !== null ? issuer.id : null,
    issuerPlace,
  };
}

/** The territory that a body's name speaks of, by its key words: `huyen na hien` with its unit `huyen`. */
function territoryOf(
  body: KnownOrganization,
  day: string,
): { readonly whole: string; readonly unit: string } | null {
  const [, whole, unit] = TERRITORY.exec(wordsOfKey(nameOn(body, day).name).join(' ')) ?? [];
  return whole === undefined || unit === undefined ? null : { whole, unit };
}

/** The own name of a unit of that body: "Văn phòng Sở" is the department's "Văn phòng", "Công an huyện" the district's. */
export function ownName(key: string, of: KnownOrganization, day: string): string {
  const territory = territoryOf(of, day);
  const tails = territory === null ? ['so'] : [territory.whole, territory.unit];
  const tail = tails.find((words) => key.endsWith(` ${words}`));
  return tail === undefined ? key : key.slice(0, -tail.length - 1);
}

/** In a district's paper "Công an huyện" is that of the district: the name of the territory is filled in. */
function nameTerritory(
  words: readonly string[],
  issuer: KnownOrganization | null,
  day: string,
): readonly string[] {
  const territory = issuer === null ? null : territoryOf(issuer, day);
  if (territory === null || !` ${words.join(' ')}`.endsWith(` ${territory.unit}`)) return words;
  return [...words, ...territory.whole.slice(territory.unit.length + 1).split(' ')];
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
  let longest: KnownPlace | null = null;
  for (const place of places) {
    if (endsWithPlace(words, place) && place.words.length > (longest?.words.length ?? 0)) longest = place;
  }
  return longest;
}
