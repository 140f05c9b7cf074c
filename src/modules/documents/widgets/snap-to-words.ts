const WORD = /[\p{L}\p{N}\p{M}]/u;

/**
 * Widens a stretch of a text to whole words and takes white space off its ends: a hand that selects misses by a
 * letter. Offsets are UTF-16, end exclusive; null when nothing but white space was selected.
 */
export function snapToWords(
  text: string,
  from: number,
  to: number,
): { readonly start: number; readonly end: number } | null {
  let [start, end] = [from, to];
  while (start < end && /\s/u.test(text.charAt(start))) start += 1;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end -= 1;
  if (start === end) return null;
  while (start > 0 && isInside(text, start)) start -= 1;
  while (end < text.length && isInside(text, end)) end += 1;
  return { start, end };
}

/** True between two letters or figures of one word. */
function isInside(text: string, place: number): boolean {
  return WORD.test(text.charAt(place - 1)) && WORD.test(text.charAt(place));
}
