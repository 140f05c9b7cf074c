import { lowerText } from '#kernel/language/fold-text.ts';

/** The words of a search as they are looked for: NFC, white space between. */
export function splitSearch(search: string): string[] {
  return search
    .normalize('NFC')
    .split(/\s+/u)
    .filter((word) => word !== '');
}

/**
 * Puts names that hold the words with the very accents that were typed before names that hold them only
 * without (`sở nội` before `Sơ nội`); the order is kept otherwise. Old and new places of the tone mark
 * (`hoà`, `hòa`) count as the same.
 */
export function rankByAccents<Named extends { readonly name: string; readonly abbreviation: string | null }>(
  found: readonly Named[],
  words: readonly string[],
): Named[] {
  const typed = words.map(lowerText);
  const exact = (item: Named) => {
    const text = lowerText(`${item.name} ${item.abbreviation ?? ''}`.normalize('NFC'));
    return typed.filter((word) => text.includes(word)).length;
  };
  return found
    .map((item) => ({ item, exact: exact(item) }))
    .sort((a, b) => b.exact - a.exact)
    .map(({ item }) => item);
}
