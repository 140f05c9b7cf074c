import type { LegacyCharset } from '#kernel/language/legacy-charset.ts';
import { isUnknownLegacyFont, legacyCharsetOf, spellLegacy } from '#kernel/language/legacy-charset.ts';
import { plainSign } from './plain-signs.ts';
import type { TextPiece } from './text-piece.ts';

/** Pieces of a paragraph in Unicode, and what was met on the way. */
export interface SpelledPieces {
  readonly pieces: readonly TextPiece[];
  /** Old fonts of which letters were turned into Unicode. */
  readonly turned: readonly string[];
  /** Old fonts whose encoding is not known; their letters stand as they were typed. */
  readonly unknown: readonly string[];
  readonly doubtful: boolean;
}

/**
 * Puts the pieces of one paragraph into Unicode: letters of old fonts, signs of pictorial ones, capitals by format.
 *
 * All pieces in one old encoding are judged together, because a word may be cut into runs anywhere.
 */
export function spellPieces(pieces: readonly TextPiece[]): SpelledPieces {
  if (pieces.every(isPlain)) return { pieces, turned: [], unknown: [], doubtful: false };
  const texts = pieces.map((piece) => piece.text);
  const turned = new Set<string>();
  let doubtful = false;
  for (const charset of ['tcvn3', 'tcvn3-capitals', 'vni'] as const) {
    const members = pieces.flatMap((piece, at) => (charsetOf(piece) === charset ? [at] : []));
    if (members.length === 0) continue;
    const spelling = spellTogether(texts, members, charset);
    for (const [at, text] of spelling.texts) {
      if (text.normalize('NFC') !== texts[at]) turned.add(pieces[at]?.look.highFont ?? '');
      texts[at] = text;
    }
    doubtful ||= spelling.doubtful;
  }
  const unknown = pieces.filter(({ text, look }) => {
    return isUnknownLegacyFont(look.highFont ?? null) && /[\u00a1-\u00ff]/.test(text);
  });
  return {
    pieces: pieces.map((piece, at) => ({ ...piece, text: finish(texts[at] ?? '', piece) })),
    turned: [...turned],
    unknown: [...new Set(unknown.map(({ look }) => look.highFont ?? ''))],
    doubtful,
  };
}

/** True for nearly every piece there is: no font by whose name letters mean others, no capitals by format. */
function isPlain({ text, look }: TextPiece): boolean {
  const font = look.highFont ?? look.font ?? '';
  return look.capitals !== true && !/^[.vb]|\+/i.test(font) && !/[\ue000-\uf8ff]/.test(text);
}

/** Letters beyond ASCII are printed in the high font, plain ones in the other; old encodings need both for one word. */
function charsetOf({ look }: TextPiece): LegacyCharset | null {
  return legacyCharsetOf(look.highFont ?? look.font ?? null);
}

function spellTogether(
  texts: readonly string[],
  members: readonly number[],
  charset: LegacyCharset,
): { texts: readonly (readonly [at: number, text: string])[]; doubtful: boolean } {
  const places: { at: number; start: number }[] = [];
  let joined = '';
  let last = -1;
  for (const at of members) {
    if (last !== -1 && at !== last + 1) joined += ' ';
    places.push({ at, start: joined.length });
    joined += texts[at] ?? '';
    last = at;
  }
  const { letters, doubtful, sure } = spellLegacy(joined, charset);
  return {
    texts: places.map(({ at, start }) => {
      return [at, letters.slice(start, start + (texts[at]?.length ?? 0)).join('')] as const;
    }),
    doubtful: doubtful > sure,
  };
}

function finish(text: string, { look }: TextPiece): string {
  const font = look.highFont ?? look.font ?? null;
  const plain = text.replace(/[\ue000-\uf8ff]/g, (sign) => plainSign(sign, font) ?? sign);
  return look.capitals === true ? plain.normalize('NFC').toUpperCase() : plain;
}
