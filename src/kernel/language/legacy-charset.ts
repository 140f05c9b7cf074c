import { isSyllable } from './is-syllable.ts';
import { legacyLetters } from './legacy-letters.ts';

/** Encodings of the years before Unicode, told apart by the names of their fonts. */
export type LegacyCharset = 'tcvn3' | 'tcvn3-capitals' | 'vni';

/** Words typed for an old font as they show on paper. */
export interface LegacySpelling {
  /** What each UTF-16 unit of the source became; a mark that joins the letter before it is a combining one (NFC joins them). */
  readonly letters: readonly string[];
  /** Words that are no longer what was typed. */
  readonly changed: number;
  /** Words that are Vietnamese in one reading alone. */
  readonly sure: number;
  /** Words that are Vietnamese in neither reading; they were taken like their neighbours. */
  readonly doubtful: number;
}

/**
 * The old encoding that a font stands for: `.VnTime` is TCVN3, `.VnTimeH` its capitals, `VNI-Times` VNI; else null.
 *
 * Takes the names of fonts cut for a PDF too (`ABCDEF+.VnTime,Bold`).
 */
export function legacyCharsetOf(font: string | null): LegacyCharset | null {
  if (font === null) return null;
  const name = font.replace(/^[A-Z]{6}\+/, '').trim();
  if (/^\.vn/i.test(name)) {
    const family = name.replace(/[-, ]*(?:(?:bold|italic|regular|mt)[-, ]*)+$/i, '');
    return /H$/.test(family) || /^\.vntimeh$/i.test(family) ? 'tcvn3-capitals' : 'tcvn3';
  }
  return /^vni[-_ ]/i.test(name) ? 'vni' : null;
}

/** True for fonts of other encodings of those years (VPS, VISCII, VietWare, BK): their letters are not known here. */
export function isUnknownLegacyFont(font: string | null): boolean {
  const name = font?.replace(/^[A-Z]{6}\+/, '').trim() ?? '';
  return /^(?:vps[- ]|vi(?:scii)?[- ](?:times|arial|helv)|vn(?:times|arial|book|century|lucida|helv)|bk[- ]?hcm)/i.test(
    name,
  );
}

/** Turns text typed for an old Vietnamese font into Unicode, words that are Unicode already left as they are. */
export function convertLegacy(text: string, charset: LegacyCharset): string {
  return spellLegacy(text, charset).letters.join('').normalize('NFC');
}

/**
 * Tells word by word what was typed for the old encoding and what is Unicode under the name of an old font.
 *
 * A word is taken in the reading that is a Vietnamese syllable; where both or neither are, like most of its
 * neighbours. Give a whole paragraph where there is one: short texts have no neighbours.
 */
export function spellLegacy(text: string, charset: LegacyCharset): LegacySpelling {
  const turned = legacyLetters(text, charset === 'vni' ? 'vni' : 'tcvn3');
  const words = listWords(text).map(({ start, end }) => {
    const typed = text.slice(start, end);
    const printed = turned.slice(start, end).join('').normalize('NFC');
    return { start, end, typed, printed, vote: vote(typed, printed) };
  });
  const oldOnes = words.filter((word) => word.vote === 'old').length;
  const newOnes = words.filter((word) => word.vote === 'unicode').length;
  const letters: string[] = text.split('');
  let changed = 0;
  let doubtful = 0;
  for (const word of words) {
    if (word.vote === 'neither') doubtful += 1;
    if (word.vote === 'unicode' || (word.vote !== 'old' && newOnes > oldOnes)) continue;
    if (word.printed !== word.typed) changed += 1;
    for (let at = word.start; at < word.end; at += 1) letters[at] = turned[at] ?? '';
  }
  if (charset === 'tcvn3')
    return { letters: raiseCapitals(letters), changed, sure: oldOnes + newOnes, doubtful };
  if (charset === 'vni') return { letters, changed, sure: oldOnes + newOnes, doubtful };
  return {
    letters: letters.map((letter) => letter.toUpperCase()),
    changed,
    sure: oldOnes + newOnes,
    doubtful,
  };
}

/** Letters that cannot have been typed for an old font. */
const beyondOneByte = /(?:[\u0100-\u024f\u1e00-\u1eff]|\p{M})/u;
/** Fewer words than this are no proof. */
const fewestWords = 8;

/**
 * The old encoding in which a text seems to be typed when nobody kept the name of its font; null when it is Unicode.
 *
 * Most of its words beyond ASCII must be Vietnamese in that encoding and not as they stand.
 */
export function suspectLegacyCharset(text: string): 'tcvn3' | 'vni' | null {
  if (isPlainlyUnicode(text)) return null;
  const words = listWords(text).map(({ start, end }) => text.slice(start, end));
  const possible = words.filter((word) => !beyondOneByte.test(word));
  if (possible.length < fewestWords || possible.length * 2 <= words.length) return null;
  for (const charset of ['tcvn3', 'vni'] as const) {
    const old = possible.filter((word) => {
      return !isSyllable(word) && isSyllable(legacyLetters(word, charset).join('').normalize('NFC'));
    });
    if (old.length >= fewestWords && old.length * 2 > words.length) return charset;
  }
  return null;
}

/**
 * True when at least half of the words beyond ASCII hold a letter that no old font had, by letters alone.
 *
 * Says in one walk what is so of nearly every document of today; false means only that somebody has to look.
 */
function isPlainlyUnicode(text: string): boolean {
  let words = 0;
  let beyond = 0;
  let isWord = false;
  let isBeyond = false;
  for (let at = 0; at <= text.length; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : 0;
    if ((code >= 0x0a1 && code <= 0x24f) || (code >= 0x1e00 && code <= 0x1eff)) {
      isWord = true;
      isBeyond ||= code >= 0x100;
    } else if (code >= 0x250 && !isSignUnit(code)) return false;
    else if (!isAsciiLetter(code)) {
      if (isWord) words += 1;
      if (isBeyond) beyond += 1;
      isWord = false;
      isBeyond = false;
    }
  }
  return beyond * 2 >= words;
}

/** Dashes, quotation marks, bullets and the like: none of them is a letter, a mark on a letter or a private sign of a font. */
function isSignUnit(code: number): boolean {
  return (code >= 0x2000 && code <= 0x20cf) || (code >= 0x2100 && code <= 0x2bff);
}

function isAsciiLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

type Vote = 'old' | 'unicode' | 'both' | 'neither';

function vote(typed: string, printed: string): Vote {
  if (beyondOneByte.test(typed)) return 'unicode';
  const asTyped = isSyllable(typed);
  const asPrinted = isSyllable(printed);
  if (asTyped !== asPrinted) return asPrinted ? 'old' : 'unicode';
  // `gì` and `lí` look the same in both; any other letter that the encoding leaves alone was not typed for it.
  if (asTyped) return typed === printed && !/^[A-Za-zìíýÌÍ]+$/u.test(typed) ? 'unicode' : 'both';
  // Signs such as § and ¬ inside a word are letters of the old encoding.
  return /[^\p{L}]/u.test(typed) && /^\p{L}+$/u.test(printed) ? 'old' : 'neither';
}

/** Stretches of letters and of the signs that may stand for letters, those of plain ASCII left aside. */
function listWords(text: string): { start: number; end: number }[] {
  const words: { start: number; end: number }[] = [];
  for (const match of text.matchAll(/(?:[A-Za-z\u00a1-\u024f\u1e00-\u1eff\uf0a1-\uf0ff]|\p{M})+/gu)) {
    if (/[^A-Za-z]/.test(match[0])) words.push({ start: match.index, end: match.index + match[0].length });
  }
  return words;
}

/**
 * `HOạCH` becomes `HOẠCH`: the plain fonts of TCVN3 have no capitals with a tone, so that the letter was typed small.
 *
 * A word is raised when a small toned letter stands among capitals; a short neighbour (`Kế`, `ủY`) goes with it.
 */
function raiseCapitals(letters: readonly string[]): readonly string[] {
  const text = letters.join('');
  if (text.length !== letters.length) return letters;
  const words = [...text.matchAll(/\p{L}+/gu)].map((match) => ({ start: match.index, word: match[0] }));
  const mixed = (word: string): boolean => !/[a-z]/.test(word) && /[A-Z]/.test(word) && /\p{Ll}/u.test(word);
  const isRaised = words.map(
    ({ word }) => mixed(word) && (/[A-Z].*[A-Z]/.test(word) || /\p{Ll}[A-Z]/u.test(word)),
  );
  const raised = [...letters];
  words.forEach(({ start, word }, at) => {
    const beside = (other: number): boolean => {
      const neighbour = words[other];
      if (neighbour === undefined || isRaised[other] !== true) return false;
      const [first, second] = other < at ? [neighbour, words[at]] : [words[at], neighbour];
      return first !== undefined && text.slice(first.start + first.word.length, second?.start) === ' ';
    };
    if (isRaised[at] !== true && !(mixed(word) && (beside(at - 1) || beside(at + 1)))) return;
    for (let unit = start; unit < start + word.length; unit += 1) {
      raised[unit] = (raised[unit] ?? '').toUpperCase();
    }
  });
  return raised;
}
