import { foldText } from './fold-text.ts';

/** A stretch of a text, UTF-16 offsets, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Where the words of a search stand in a text, diacritics and case aside, đ as d: in order, not overlapping. A word
 * counts where one of the text begins with it, so that what is still being typed is found too.
 *
 * @param text NFC
 */
export function findWords(text: string, words: string): readonly Stretch[] {
  const folded = foldText(text);
  const wanted = [...new Set(foldText(words.normalize('NFC')).match(WORD) ?? [])];
  if (wanted.length === 0) return [];
  const found: Stretch[] = [];
  for (const { 0: word, index } of folded.matchAll(WORD)) {
    const longest = wanted
      .filter((one) => word.startsWith(one))
      .reduce((most, { length }) => Math.max(most, length), 0);
    if (longest > 0) found.push({ start: index, end: index + longest });
  }
  return found;
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
