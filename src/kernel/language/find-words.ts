import { foldText } from './fold-text.ts';

/** A stretch of a text, UTF-16 offsets, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Where the words of a search stand in a text, diacritics and case aside, đ as d: in order, not overlapping. The last
 * word may still be being typed: it counts where a word of the text begins with it.
 *
 * @param text NFC
 */
export function findWords(text: string, words: string): readonly Stretch[] {
  const wanted: readonly string[] = foldText(words.normalize('NFC')).match(WORD) ?? [];
  const begun = wanted.at(-1);
  if (begun === undefined) return [];
  const found: Stretch[] = [];
  for (const { 0: word, index } of foldText(text).matchAll(WORD)) {
    if (wanted.includes(word)) found.push({ start: index, end: index + word.length });
    else if (word.startsWith(begun)) found.push({ start: index, end: index + begun.length });
  }
  return found;
}

/** How many different words of a search stand in a text. */
export function countWords(text: string, words: string): number {
  const folded = foldText(text);
  return new Set(findWords(text, words).map(({ start, end }) => folded.slice(start, end))).size;
}

/** The part of a text around the first place where words of a search stand, cut at spaces; the head where none does. */
export function excerptAround(text: string, words: string, longest: number): string {
  if (text.length <= longest) return text;
  const [first] = findWords(text, words);
  const wished = Math.max(0, (first?.start ?? 0) - Math.floor(longest / 4));
  const from = wished === 0 ? 0 : nextStart(text, wished, first?.start ?? 0);
  const whole = text.slice(from, from + longest);
  const cut = from + longest >= text.length ? whole : whole.replace(/\s+\S*$/u, '');
  return `${from === 0 ? '' : '…'}${cut.trim()}${from + cut.length >= text.length ? '' : '…'}`;
}

const WORD = /[\p{L}\p{N}]+/gu;

/** The next place after a space, but not behind the word that is wanted. */
function nextStart(text: string, from: number, atMost: number): number {
  const space = text.indexOf(' ', from);
  return space < 0 || space + 1 > atMost ? from : space + 1;
}
