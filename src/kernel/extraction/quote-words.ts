import type { TextSpan } from '../base/text-span.ts';
import type { Paragraph } from '../document/model/document-tree.ts';
import { foldSpace } from '../language/fold-text.ts';
import type { SourcedText } from '../plan-draft/plan-draft.ts';

/** The place of words of a paragraph; `start` and `end` are UTF-16 offsets, end exclusive. */
export function spanOf(paragraph: Paragraph, start: number, end: number): TextSpan {
  return { block: paragraph.id, start, end, page: paragraph.page };
}

/**
 * Copies words of a paragraph as values are printed: white space folded, one closing full stop, comma or
 * semicolon dropped. The place leaves out what was dropped at either end.
 */
export function quoteWords(paragraph: Paragraph, start: number, end: number): SourcedText {
  const words = paragraph.text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const to = from + withoutStop(words.trim()).length;
  return { text: foldSpace(paragraph.text.slice(from, to)), source: [spanOf(paragraph, from, to)] };
}

/** Without the stop at its end, `./.` included; three dots stay. */
function withoutStop(words: string): string {
  return '.;,/'.includes(words.slice(-1)) ? words.replace(/\s*(?:\.\s?\/\s?\.?|(?<!\.)[.;,])$/u, '') : words;
}

/** Joins quotations that the paper breaks over lines into one text with all its places; null for none. */
export function joinQuotes(parts: readonly SourcedText[]): SourcedText | null {
  const printed = parts.filter(({ text }) => text !== '');
  if (printed.length === 0) return null;
  return { text: printed.map(({ text }) => text).join(' '), source: printed.flatMap(({ source }) => source) };
}
