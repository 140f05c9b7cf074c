import { foldText } from '#kernel/language/fold-text.ts';
import { expandAbbreviation } from './abbreviations.ts';
import { writeOutInContext, writeOutUnits } from './write-out-units.ts';

/**
 * A province or a city in its place, by the bare name that is left out of the names of its bodies
 * ("Công an tỉnh Sông Hiền"): folded words.
 */
export interface Place {
  readonly words: readonly string[];
  readonly city: boolean;
}

/** The place of which nothing is known. */
export const NO_PLACE: Place = { words: [], city: false };

/** Takes the place out of a realm's name: `Tỉnh Sông Hiền` gives `song hien`. */
export function readPlace(realmName: string): Place {
  const name = foldText(writeOutUnits(realmName.normalize('NFC')));
  const words = name.replace(/^(tinh|thanh pho|tp\.?)\s+/u, '').match(/[\p{L}\p{N}]+/gu) ?? [];
  return { words, city: /^(thanh pho|tp\b)/u.test(name) };
}

/** Tails that say whose body it is, taken off in this order. */
const WHOSE: readonly (readonly string[])[] = [['cap', 'tinh'], ['tinh']];
const WHOSE_OF_CITY: readonly (readonly string[])[] = [...WHOSE, ['cap', 'thanh', 'pho'], ['thanh', 'pho']];

/** A committee acts through these; what they decide and owe is the committee's (`Ban Thường vụ Tỉnh ủy`). */
const ORGANS =
  /^(?:ban thuong vu|thuong truc|ban chap hanh)(?: dang bo)? (?=(?:tinh|thanh|huyen|thi|dang) uy\b|hoi dong nhan dan\b|tinh doan\b)/u;

const CONNECTORS: ReadonlySet<string> = new Set(['va', 'cua', 'thuoc']);

/**
 * The key under which two writings of one name meet: folded, abbreviations written out, punctuation and
 * `và` left out, and the level or the place left out where it only says whose body it is
 * (`Sở Ngoại vụ tỉnh Sông Hiền` and `sở ngoại vụ`). Another province's name stays and keeps them apart.
 */
export function nameKey(name: string, place: Place): string {
  const { words, text, last, isSpecial } = readName(name);
  // Most of a realm's thousands of names end with nothing to be left out.
  const mayEndWithWhose = last === 'tinh' || (place.city && last === 'pho') || last === place.words.at(-1);
  return isSpecial || mayEndWithWhose ? keyOfWords(words, place) : text;
}

interface ReadName {
  readonly words: readonly string[];
  readonly text: string;
  readonly last: string;
  /** Whether its key is more than its words without whose body it is. */
  readonly isSpecial: boolean;
}

/** Names that were read before: a realm is laid out anew after each write, and its names stay the same. */
const known = new Map<string, ReadName>();
const MOST_KNOWN = 50_000;

/** The words of a name that count in its key, the place still among them. */
export function wordsOfKey(name: string): readonly string[] {
  return readName(name).words;
}

/** The words of `wordsOfKey` in one text. */
export function textOfKey(name: string): string {
  return readName(name).text;
}

/** The words of a name's key; those of the name itself where nothing was left out of it. */
export function splitKey(key: string, name: string): readonly string[] {
  const { text, words } = readName(name);
  return key === text ? words : key.split(' ');
}

/** What `keyOfWords` mends beside the end: organs at the front, the long name of the Front, the committee of a city. */
const MAY_BE_SPECIAL = /^(?:ban thuong vu|thuong truc|ban chap hanh) | viet nam$|thanh uy$/u;

function readName(name: string): ReadName {
  const before = known.get(name);
  if (before !== undefined) return before;
  const words = splitWords(name).filter(
    (word, i, all) => !CONNECTORS.has(word) && !(word === 'truc' && all[i + 1] === 'thuoc'),
  );
  const text = words.join(' ');
  const read = { words, text, last: words.at(-1) ?? '', isSpecial: MAY_BE_SPECIAL.test(text) };
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(name, read);
  return read;
}

/** The key made of `wordsOfKey`. */
export function keyOfWords(words: readonly string[], place: Place): string {
  const key = dropWhose(words, place).join(' ').replace(ORGANS, '');
  const front = key.replace(/\bmat tran to quoc viet nam$/u, 'mat tran to quoc');
  return place.city ? front.replace(/\bthanh uy$/u, 'tinh uy') : front;
}

/** Whether the words end with the place as an owner's name: a commune may bear the province's own name. */
export function endsWithPlace(words: readonly string[], { words: place, city }: Place): boolean {
  if (place.length === 0 || words.length <= place.length) return false;
  if (!place.every((word, i) => word === words[words.length - place.length + i])) return false;
  const before = words[words.length - place.length - 1] ?? '';
  return !(before === 'pho' && !city) && !/^(xa|phuong|khu|huyen|tran|quan)$/u.test(before);
}

/** The name's own words in order, folded, with abbreviations written out. */
export function splitWords(name: string): string[] {
  const words: string[] = [];
  const text = joinAbbreviations(writeOutInContext(writeOutUnits(name.normalize('NFC'))));
  for (const printed of text.split(/[\s,;:()/"“”.–—-]+/u)) {
    const word = printed.replace(/[&']/gu, '');
    if (word === '') continue;
    const long = expandAbbreviation(word);
    if (long === null) words.push(foldText(word));
    else words.push(...long.split(' '));
  }
  return words;
}

/** `VH, TT&DL` and `LĐ - TB&XH` are one abbreviation each: signs between capitals go where that makes one. */
function joinAbbreviations(name: string): string {
  return name.replace(/(?<!\p{L})\p{Lu}{1,6}(?:\s*[&,–-]\s*\p{Lu}{1,6})+(?!\p{L})/gu, (run) => {
    const joined = run.replace(/[^\p{L}]/gu, '');
    return expandAbbreviation(joined) === null ? run : joined;
  });
}

function dropWhose(words: readonly string[], place: Place): readonly string[] {
  let kept = endsWithPlace(words, place) ? words.slice(0, -place.words.length) : words;
  for (const tail of place.city ? WHOSE_OF_CITY : WHOSE) {
    const ends =
      kept.length > tail.length && tail.every((word, i) => word === kept[kept.length - tail.length + i]);
    if (ends) kept = kept.slice(0, -tail.length);
  }
  return kept;
}
