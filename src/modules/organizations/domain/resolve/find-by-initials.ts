import { foldText } from '#kernel/language/fold-text.ts';
import type { Directory } from './directory.ts';
import { initialsOf, type NameEntry } from './name-tables.ts';

/** Fewer letters than these begin the words of too many names. */
const FEWEST_LETTERS = 3;

/**
 * Names that the letters of an abbreviation begin, where no table knows it: `Phòng KH-TC`, `BVHTTDL`. Words that
 * are written out must be the name's own.
 *
 * @param key the key of the printed name, letters of unknown abbreviations still in one word
 * @param printed the name as printed, by whose capitals an abbreviation is known
 */
export function findByInitials(key: string, printed: string, directory: Directory): readonly NameEntry[] {
  const runs = printed.match(/(?<!\p{L})[A-ZĐ](?:[A-ZĐ&-]*[A-ZĐ])?(?!\p{L})/gu) ?? [];
  const capitals = new Set(
    runs.flatMap((run) => run.split('-')).map((part) => foldText(part.replaceAll('&', ''))),
  );
  // In a heading all words are in capitals; its accents show that they are words.
  const isShouted = printed === printed.toUpperCase() && /[À-ỹ]/u.test(printed.replaceAll('Đ', ''));
  if (capitals.size === 0 || isShouted) return [];
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
