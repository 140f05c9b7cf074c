import { RunCutter } from '#kernel/language/cut-long-runs.ts';
import type { Emphasis } from '../../model/document-tree.ts';
import type { SpelledPieces } from './spell-pieces.ts';
import { spellPieces } from './spell-pieces.ts';
import type { TextLook, TextPiece } from './text-piece.ts';

/** Text of one printed line with its emphasis, ready to become a paragraph. */
export interface PrintedLine {
  readonly text: string;
  readonly emphasis: readonly Emphasis[];
}

interface Piece {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

const lineBreak = '\n';
const lineEnd: TextPiece = { text: lineBreak, look: { bold: false, italic: false } };

/** Collects the runs of one paragraph and gives them back as printed lines. */
export class ParagraphText {
  readonly #pieces: TextPiece[] = [];
  #isBlank = true;

  /** True while nothing that shows on paper has been added. */
  get isBlank(): boolean {
    return this.#isBlank;
  }

  /** Adds text as it was typed in a run. */
  add(text: string, look: TextLook): void {
    if (text === '') return;
    this.#pieces.push({ text: text.replace(/[\r\n]/g, ' '), look });
    this.#isBlank &&= text.trim() === '';
  }

  /** Ends the printed line without ending the paragraph. */
  breakLine(): void {
    this.#pieces.push(lineEnd);
  }

  /** The words in Unicode, ready to be printed. */
  spell(): SpelledPieces {
    return spellPieces(this.#pieces);
  }
}

/**
 * The printed lines of spelled pieces, blank ones left out; white space of other widths becomes plain.
 *
 * A line end inside a sentence (the next line goes on in lower case) is a space: somebody broke the line by hand.
 */
export function printLines(spelled: readonly TextPiece[]): PrintedLine[] {
  const runs = new RunCutter();
  const pieces = spelled.map(({ text, look }): Piece => {
    const words = text === lineBreak ? text : plainSpaces(text);
    return { text: runs.cut(words), bold: look.bold, italic: look.italic };
  });
  const lines: Piece[][] = [[]];
  const whole = pieces.map((piece) => piece.text).join('');
  let at = 0;
  for (const piece of pieces) {
    const current = lines[lines.length - 1] ?? [];
    if (piece.text !== lineBreak) current.push(piece);
    else if (goesOn(whole.slice(Math.max(0, at - 40), at), whole.slice(at + 1, at + 41))) {
      current.push({ ...piece, text: ' ' });
    } else lines.push([]);
    at += piece.text.length;
  }
  return lines.map(joinPieces).filter((line) => line.text !== '');
}

function goesOn(before: string, after: string): boolean {
  return /[\p{L}\d,)”"]\s*$/u.test(before) && /^[ \t]*\p{Ll}(?![).])/u.test(after);
}

/** Spaces of any width become a space; invisible characters go; control characters cannot be printed. */
function plainSpaces(text: string): string {
  if (/^[\x20-\x7e\xc0-\u1fff]*$/.test(text)) return text;
  return text
    .replace(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(/[\r\n\u2028\u2029]/g, ' ')
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replaceAll('\u2011', '-');
}

function joinPieces(pieces: readonly Piece[]): PrintedLine {
  const raw = pieces.map((piece) => piece.text).join('');
  const start = raw.length - raw.trimStart().length;
  const end = raw.trimEnd().length;
  if (end <= start) return { text: '', emphasis: [] };
  const text = raw.slice(start, end).normalize('NFC');
  const place = placesIn(raw, start, end, text.length);
  const emphasis: Emphasis[] = [];
  let at = 0;
  for (const piece of pieces) {
    const from = place(at);
    at += piece.text.length;
    const to = place(at);
    if (to > from && (piece.bold || piece.italic)) addEmphasis(emphasis, from, to, piece, text);
  }
  return { text, emphasis };
}

/** Maps an offset of the raw text to the trimmed and composed one. */
function placesIn(raw: string, start: number, end: number, length: number): (at: number) => number {
  const within = (at: number): number => Math.min(Math.max(at, start), end);
  if (length === end - start) return (at) => within(at) - start;
  const places: number[] = [];
  let composed = 0;
  for (const [cluster] of raw.slice(start, end).matchAll(/[^\p{M}]?\p{M}*/gu)) {
    const after = composed + cluster.normalize('NFC').length;
    for (let unit = 0; unit < cluster.length; unit += 1) places.push(unit === 0 ? composed : after);
    composed = after;
  }
  return (at) => Math.min(places[within(at) - start] ?? length, length);
}

function addEmphasis(emphasis: Emphasis[], start: number, end: number, piece: Piece, text: string): void {
  const last = emphasis[emphasis.length - 1];
  const isSame = last !== undefined && last.bold === piece.bold && last.italic === piece.italic;
  if (isSame && text.slice(last.end, start).trim() === '') {
    emphasis[emphasis.length - 1] = { ...last, end };
  } else {
    emphasis.push({ start, end, bold: piece.bold, italic: piece.italic });
  }
}
