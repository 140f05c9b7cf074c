import type { Paragraph } from '../../document/model/document-tree.ts';
import type { SourcedText } from '../../plan-draft/plan-draft.ts';
import { spanOf } from '../quote-words.ts';
import { type DocumentSymbol, parseSymbol } from '../references/document-symbol.ts';

/** The number line of a letterhead: the text as printed and the symbol it holds. */
export interface NumberLine {
  readonly number: SourcedText;
  readonly symbol: DocumentSymbol;
}

/** `Số:` or `Số`, then what may be blank or dotted, then the rest of the symbol. */
const NUMBER_LINE =
  /(?<![\p{L}])S[ốôo]\s*:?[\s.…_]{0,20}(?<symbol>\d{0,6}[\s.…_]{0,20}(?:[/]|[-–])\s?(?:\d{4}\s?\/\s?)?[A-ZĐƯ][^\s,;()]{1,30}(?:\s?[-–]\s?[A-ZĐƯ]{2}[^\s,;()]{0,20})?)/u;

/**
 * Reads the number and symbol of the document itself from its letterhead: `Số: 215/KH-UBND`, `Số 66-CTr/TU`,
 * and `/KH-UBND` where the number is still to be given (Decree 30/2020, Annex I; Party guidance 36-HD/VPTW).
 */
export function readNumber(letterhead: readonly Paragraph[]): NumberLine | null {
  for (const paragraph of letterhead) {
    const alone = parseSymbol(paragraph.text);
    if (alone !== null) {
      return {
        number: { text: alone.text, source: [spanOf(paragraph, 0, paragraph.text.length)] },
        symbol: alone,
      };
    }
    const match = NUMBER_LINE.exec(paragraph.text);
    const printed = match?.groups?.symbol;
    if (match === null || printed === undefined) continue;
    const words = printed.replace(/^[\s.…_]+|[.…_]+$/gu, '').trim();
    const symbol = parseSymbol(words.replace(/^(\d*)[\s.…_]+/u, '$1'));
    if (symbol === null) continue;
    const start = match.index + match[0].length - printed.length + printed.indexOf(words);
    const number = { text: symbol.text, source: [spanOf(paragraph, start, start + words.length)] };
    return { number, symbol };
  }
  return null;
}
