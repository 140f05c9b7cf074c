/** Numbers of documents, dates, codes: words joined by strokes, such as `25/2019/QĐ-UBND`; longer ones may break. */
const joined = /(?<![\p{L}\d])[\p{L}\d]{1,12}(?:[/-][\p{L}\d]{1,14}){1,4}(?![\p{L}\d])/gu;

/** Parts a text into words that may break and numbers that may not, in turn, beginning with words (maybe none). */
export function partNumbers(text: string): readonly string[] {
  const parts: string[] = [];
  let at = 0;
  for (const match of text.matchAll(joined)) {
    // `b/c`, `hỏi-đáp` are words; they may break.
    if (!/\d|\p{Lu}{2}/u.test(match[0])) continue;
    parts.push(text.slice(at, match.index), match[0]);
    at = match.index + match[0].length;
  }
  parts.push(text.slice(at));
  return parts;
}
