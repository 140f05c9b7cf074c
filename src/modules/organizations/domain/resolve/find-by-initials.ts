import { foldText } from '#kernel/language/fold-text.ts';
import type { Directory } from './directory.ts';
import { initialsOf, type NameEntry } from './name-tables.ts';

/** Fewer letters than these begin the words of too many names. */
const FEWEST_LETTERS = 3;

/**
 * The words of a name, folded, that are printed in capitals and so may be letters of an abbreviation; null when there
 * are none.
 */
export function readCapitals(printed: string): ReadonlySet<string> | null {
  const runs = printed.match(/(?<!\p{L})[A-ZĐ](?:[A-ZĐ&-]*[A-ZĐ])?(?!\p{L})/gu);
  // In a heading all words are in capitals; its accents show that they are words.
  const isShouted = printed === printed.toUpperCase() && /[À-ỹ]/u.test(printed.replaceAll('Đ', ''));
  if (runs === null || isShouted) return null;
  return new Set(runs.flatMap((run) => run.split('-')).map((part) => foldText(part.replaceAll('&', ''))));
}

/**
 * Names that the letters of an abbreviation begin, where no table knows it: `Phòng KH-TC`, `BVHTTDL`. Words that
 * are written out must be the name's own.
 *
 * @param key the key of the printed name, letters of unknown abbreviations still in one word
 * @param capitals its words in capitals
 */
export function findByInitials(
  key: string,
  capitals: ReadonlySet<string>,
  directory: Directory,
): readonly NameEntry[] {
  const signs = key.split(' ').flatMap((word) => (capitals.has(word) ? [...word] : [word]));
  if (signs.length < FEWEST_LETTERS) return [];
  return directory
    .findByInitials(signs.map((sign) => sign.charAt(0)).join(''))
    .filter(({ key: name }) => {
      const words = name.split(' ');
      return signs.every((sign, i) =>
        sign.length === 1 ? words[i]?.startsWith(sign) === true : words[i] === sign,
      );
    })
    .filter(({ key: name }) => initialsOf(name).length === signs.length);
}
