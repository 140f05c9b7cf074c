/** Numbers of documents, dates, codes: words joined by strokes, such as `25/2019/QĐ-UBND`; longer ones may break. */
const joined = /(?<![\p{L}\d])[\p{L}\d]{1,12}(?:[/-][\p{L}\d]{1,14}){1,4}(?![\p{L}\d])/gu;
/** Scripts without spaces between words, with the marks that close what was said in them. */
const closed = /[\p{Script=Khmer}\p{Script=Lao}\p{Script=Thai}\p{Script=Myanmar}]+[)\]”’»;,.:!?…]+/gu;

/** Parts a text into words that may break and pieces that may not, in turn, beginning with words (maybe none). */
export function partNumbers(text: string): readonly string[] {
  const parts: string[] = [];
  let at = 0;
  for (const [from, to] of wholePieces(text)) {
    if (from < at) continue;
    parts.push(text.slice(at, from), text.slice(from, to));
    at = to;
  }
  parts.push(text.slice(at));
  return parts;
}

/** Ranges that must stay on one line, in order. */
function wholePieces(text: string): (readonly [from: number, to: number])[] {
  const numbers = [...text.matchAll(joined)]
    // `b/c`, `hỏi-đáp` are words; they may break.
    .filter(([words]) => /\d|\p{Lu}{2}/u.test(words))
    .map(({ 0: words, index }) => [index, index + words.length] as const);
  // The breaker of lines takes the end of such a script for the end of a word: the marks would stand alone.
  const ends = [...text.matchAll(closed)].map(({ 0: words, index }) => {
    const to = index + words.length;
    return [index + lastWordAt(words), to] as const;
  });
  return [...numbers, ...ends].sort(([one], [other]) => one - other);
}

/** Where the last word of a text in such a script begins. */
function lastWordAt(words: string): number {
  let last = 0;
  for (const { index, isWordLike } of segmenter.segment(words)) if (isWordLike === true) last = index;
  return last;
}

const segmenter = new Intl.Segmenter('km', { granularity: 'word' });
