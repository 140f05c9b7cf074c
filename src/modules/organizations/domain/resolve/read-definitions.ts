import { foldText } from '#kernel/language/fold-text.ts';
import type { Definition } from './suggestion.ts';

const CALLED = /^(?:sau đây|dưới đây)?\s*(?:được\s+)?(?:gọi|viết)(?:\s+(?:tắt|chung))?(?:\s+là)?\s*:?\s*/iu;
const IN_BRACKETS = /\(([^()]{2,90})\)/gu;
const MOST_WORDS = 24;

/**
 * Collects the short names that a document explains itself: `<full name> (<ABBR>)` where the letters begin the
 * words before them, and `<full name> (sau đây gọi tắt là <short name>)`.
 */
export function readDefinitions(paragraphs: Iterable<string>): Definition[] {
  const found = new Map<string, Definition>();
  for (const paragraph of paragraphs) {
    for (const match of paragraph.normalize('NFC').matchAll(IN_BRACKETS)) {
      const inside = (match[1] ?? '').trim();
      const before = match.input.slice(0, match.index).trimEnd();
      const called = CALLED.exec(inside)?.[0] ?? '';
      const short = inside
        .slice(called.length)
        .replace(/^["“'‘]|["”'’.]$/gu, '')
        .trim();
      const full = called === '' ? findByInitials(before, short) : findCalled(before, short);
      if (full !== null && !found.has(short)) found.set(short, { short, full });
    }
  }
  return [...found.values()];
}

function findCalled(before: string, short: string): string | null {
  const byInitials = findByInitials(before, short);
  if (byInitials !== null) return byInitials;
  const words = lastWords(before);
  const first = short.split(/\s+/u)[0]?.toLowerCase() ?? '';
  const at = words.findLastIndex((word) => word.toLowerCase() === first && /^\p{Lu}/u.test(word));
  return at < 0 || words.length - at < 2 ? null : words.slice(at).join(' ');
}

/** The words before the bracket that the short name shortens: by first letters (`UBND`) or word by word (`tỉnh`). */
function findByInitials(before: string, short: string): string | null {
  const signs = readSigns(short);
  if (signs === null) return null;
  const words = lastWords(before);
  let left = signs.length;
  for (let at = words.length - 1; at >= 0; at -= 1) {
    const word = (words[at] ?? '').replace(/[,;]$/u, '').toLocaleLowerCase('vi');
    const sign = signs[left - 1] ?? '';
    if (sign.length === 1 ? foldText(word.charAt(0)) === foldText(sign) : word === sign) left -= 1;
    else if (!/^(và|của|[–-])$/u.test(word)) return null;
    if (left === 0) return words.slice(at).join(' ');
  }
  return null;
}

/** What each word of the full name must begin with or be, in small letters; null when nothing is shortened. */
function readSigns(short: string): string[] | null {
  const tokens = short
    .replace(/[&.,–-]/gu, ' ')
    .split(/\s+/u)
    .filter((token) => token !== '');
  if (!tokens.some((token) => /^\p{Lu}{2,14}$/u.test(token))) return null;
  return tokens.flatMap((token) => {
    const small = token.toLocaleLowerCase('vi');
    return /^\p{Lu}{1,14}$/u.test(token) ? [...small] : [small];
  });
}

/** The end of the sentence before the bracket, as words. */
function lastWords(before: string): string[] {
  const sentence = before.split(/[.;:!?](?=\s)/u).at(-1) ?? '';
  return sentence
    .split(/\s+/u)
    .filter((word) => word !== '')
    .slice(-MOST_WORDS)
    .map((word) => word.replace(/^["“(]/u, ''));
}
