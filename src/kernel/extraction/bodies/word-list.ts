import { isWordUnit } from '#kernel/language/is-word-unit.ts';

/** At most four syllables make a word of a list, and none of them is longer. */
const MOST_SYLLABLES = 4;
const LONGEST_SYLLABLE = 24;

/**
 * Words of one kind in the spelling of `lowerText`, written with commas between. Asked at every word of a document,
 * so it looks at the first syllable before anything else: most text begins with none of the words.
 */
export class WordList {
  readonly #words: ReadonlySet<string>;
  readonly #firstSyllables: ReadonlySet<string>;

  constructor(list: string) {
    const words = list
      .split(/[,\n]/u)
      .map((word) => word.trim().normalize('NFC'))
      .filter((word) => word !== '');
    this.#words = new Set(words);
    this.#firstSyllables = new Set(words.map((word) => word.slice(0, endOfSyllable(word, 0))));
  }

  /** True when the text is a word of the list and nothing else. */
  has(text: string): boolean {
    return this.#words.has(text);
  }

  /** The longest word of the list that the text begins with, whole syllables only; null when it begins with none. */
  longestPrefix(text: string): string | null {
    let end = endOfSyllable(text, 0);
    if (end === 0 || !this.#firstSyllables.has(text.slice(0, end))) return null;
    let found: string | null = null;
    for (let count = 1; count <= MOST_SYLLABLES; count += 1) {
      const prefix = text.slice(0, end);
      if (this.#words.has(prefix)) found = prefix;
      const next = text.charAt(end) === ' ' ? endOfSyllable(text, end + 1) : end;
      if (next <= end + 1) break;
      end = next;
    }
    return found;
  }
}

function endOfSyllable(text: string, from: number): number {
  const limit = Math.min(text.length, from + LONGEST_SYLLABLE);
  let end = from;
  while (end < limit && isWordUnit(text.charCodeAt(end))) end += 1;
  return end;
}
