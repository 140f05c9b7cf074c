import { foldText } from '#kernel/language/fold-text.ts';
import { expandAbbreviation } from './abbreviations.ts';

/** Names by which the province is left out of the name of its bodies ("Công an tỉnh Sông Hiền"): bare, folded. */
export type Place = string;

/** Takes the bare name of the place out of a realm's name: `Tỉnh Sông Hiền` gives `song hien`. */
export function readPlace(realmName: string): Place {
  return foldText(realmName.normalize('NFC'))
    .replace(/^(tinh|thanh pho|tp\.?)\s+/u, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Tails that say whose body it is, taken off in this order: `Mặt trận Tổ quốc Việt Nam tỉnh`. */
const WHOSE: readonly (readonly string[])[] = [['cap', 'tinh'], ['tinh'], ['viet', 'nam']];

/** A committee acts through these; what they decide and owe is the committee's (`Ban Thường vụ Tỉnh ủy`). */
const ORGANS =
  /^(?:ban thuong vu|thuong truc|ban chap hanh)(?: dang bo)? (?=(?:tinh|thanh|huyen|thi|dang) uy\b|hoi dong nhan dan\b)/u;

const CONNECTORS: ReadonlySet<string> = new Set(['va', 'cua']);

/**
 * The key under which two writings of one name meet: folded, abbreviations written out, punctuation and
 * `và` left out, and the level or the own province left out where it only says whose body it is
 * (`Sở Ngoại vụ tỉnh Sông Hiền` and `sở ngoại vụ`). Another province's name stays and keeps them apart.
 */
export function nameKey(name: string, place: Place): string {
  const words = splitWords(name).filter((word) => !CONNECTORS.has(word));
  return dropWhose(words, place.split(' ')).join(' ').replace(ORGANS, '');
}

/** `nameKey` of one place that works each name out once: a directory is gone through for every printed name. */
export function rememberKeys(place: Place): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    let key = known.get(name);
    if (key === undefined) {
      key = nameKey(name, place);
      known.set(name, key);
    }
    return key;
  };
}

/** The name's own words in order, folded, with abbreviations written out. */
export function splitWords(name: string): string[] {
  const words: string[] = [];
  for (const printed of joinAbbreviations(name.normalize('NFC')).split(/[\s,;:()/"“”.–—-]+/u)) {
    const word = printed.replace(/[&']/gu, '');
    if (word !== '') words.push(...(expandAbbreviation(word) ?? foldText(word)).split(' '));
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

function dropWhose(words: readonly string[], place: readonly string[]): string[] {
  let kept = [...words];
  const endsWith = (tail: readonly string[]) =>
    tail.length > 0 &&
    kept.length > tail.length &&
    tail.every((word, i) => word === kept[kept.length - tail.length + i]);
  // A commune may bear the province's own name; "xã", "phường" before it say that it is the body's own.
  if (endsWith(place) && !/^(xa|phuong|khu|huyen|pho)$/.test(kept.at(-place.length - 1) ?? '')) {
    kept = kept.slice(0, -place.length);
  }
  for (const tail of WHOSE) if (endsWith(tail)) kept = kept.slice(0, -tail.length);
  return kept;
}
