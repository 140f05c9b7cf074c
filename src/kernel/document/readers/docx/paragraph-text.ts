import { RunCutter } from '#kernel/language/cut-long-runs.ts';
import type { Emphasis } from '../../model/document-tree.ts';

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

/** Collects the runs of one paragraph and gives them back as printed lines. */
export class ParagraphText {
  #pieces: Piece[] = [];
  readonly #runs = new RunCutter();

  get isEmpty(): boolean {
    return this.#pieces.length === 0;
  }

  /** True while nothing that shows on paper has been added. */
  get isBlank(): boolean {
    return this.#pieces.every((piece) => piece.text.trim() === '');
  }

  /** Adds text as it stands in a run; white space of other widths becomes plain. */
  add(text: string, bold: boolean, italic: boolean): void {
    if (text === '') return;
    this.#pieces.push({ text: this.#runs.cut(plainSpaces(text)), bold, italic });
  }

  /** Ends the printed line without ending the paragraph. */
  breakLine(): void {
    this.#pieces.push({ text: lineBreak, bold: false, italic: false });
  }

  /** Puts another paragraph's runs before these: its paragraph mark was deleted. */
  prepend(other: ParagraphText): void {
    this.#pieces = other.#pieces.concat(this.#pieces);
  }

  /**
   * The printed lines, blank ones left out.
   *
   * A line end inside a sentence (the next line goes on in lower case) is a space: somebody broke the line by hand.
   */
  lines(): PrintedLine[] {
    const lines: Piece[][] = [[]];
    const whole = this.#pieces.map((piece) => piece.text).join('');
    let at = 0;
    for (const piece of this.#pieces) {
      const current = lines[lines.length - 1] ?? [];
      if (piece.text !== lineBreak) current.push(piece);
      else if (goesOn(whole.slice(Math.max(0, at - 40), at), whole.slice(at + 1, at + 41))) {
        current.push({ ...piece, text: ' ' });
      } else lines.push([]);
      at += piece.text.length;
    }
    return lines.map(joinPieces).filter((line) => line.text !== '');
  }
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

/**
 * Maps offsets of the raw text, asked in rising order, to the trimmed and composed one.
 *
 * Each stretch is composed once, from the last letter that no mark after it can change.
 */
function placesIn(raw: string, start: number, end: number, length: number): (at: number) => number {
  const within = (at: number): number => Math.min(Math.max(at, start), end);
  if (length === end - start) return (at) => within(at) - start;
  let [from, composed] = [start, 0];
  return (at) => {
    const to = within(at);
    const stretch = raw.slice(from, to);
    const place = composed + stretch.normalize('NFC').length;
    if (/[ -ſ\u1e00-\u1eff]$/u.test(stretch)) [from, composed] = [to - 1, place - 1];
    return Math.min(place, length);
  };
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
