/** A stretch of two texts: in both, only in the one before, only in the one after. */
export interface WordsStretch {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** Texts of which the parts that differ have more words than this are told as one taking the place of the other. */
const MOST_WORDS = 1500;

/**
 * What became of a text word by word, in reading order: what is the same and what is gone make the text before, what is the
 * same and what is new make the text after, to the letter. The same words stand as far as can be (longest common
 * subsequence of words); of a change, what is gone comes first.
 */
export function diffWords(before: string, after: string): readonly WordsStretch[] {
  const [old, now] = [split(before), split(after)];
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head += 1;
  let tail = 0;
  const most = Math.min(old.length, now.length) - head;
  while (tail < most && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  const end = (words: readonly string[]): number => words.length - tail;
  return join([
    ...tell('same', old.slice(0, head)),
    ...diffMiddle(old.slice(head, end(old)), now.slice(head, end(now))),
    ...tell('same', old.slice(end(old))),
  ]);
}

/** Words with the space before them, so that a text written on keeps its last word; spaces behind the last. */
function split(text: string): readonly string[] {
  return text.match(/\s*\S+|\s+$/gu) ?? [];
}

const tell = (kind: WordsStretch['kind'], words: readonly string[]): WordsStretch[] =>
  words.map((text) => ({ kind, text }));

function diffMiddle(old: readonly string[], now: readonly string[]): WordsStretch[] {
  if (Math.max(old.length, now.length) > MOST_WORDS) return [...tell('gone', old), ...tell('new', now)];
  const common = countCommon(old, now);
  const at = (i: number, j: number): number => common[i * (now.length + 1) + j] ?? 0;
  const told: WordsStretch[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const [gone, added] = [old[i], now[j]];
    if (gone !== undefined && gone === added) {
      told.push({ kind: 'same', text: gone });
      i += 1;
      j += 1;
    } else if (gone !== undefined && (added === undefined || at(i + 1, j) >= at(i, j + 1))) {
      told.push({ kind: 'gone', text: gone });
      i += 1;
    } else {
      told.push({ kind: 'new', text: added ?? '' });
      j += 1;
    }
  }
  return told;
}

/** How many words the rests from `i` and `j` on have in common, row by row. */
function countCommon(old: readonly string[], now: readonly string[]): Uint16Array {
  const width = now.length + 1;
  const common = new Uint16Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = now.length - 1; j >= 0; j -= 1) {
      const below = (i + 1) * width + j;
      common[i * width + j] =
        old[i] === now[j]
          ? (common[below + 1] ?? 0) + 1
          : Math.max(common[below] ?? 0, common[i * width + j + 1] ?? 0);
    }
  return common;
}

/** Puts neighbours of one kind together, and of a change what is gone before what is new. */
function join(stretches: readonly WordsStretch[]): readonly WordsStretch[] {
  const joined: WordsStretch[] = [];
  let [gone, added] = ['', ''];
  const close = (): void => {
    if (gone !== '') joined.push({ kind: 'gone', text: gone });
    if (added !== '') joined.push({ kind: 'new', text: added });
    [gone, added] = ['', ''];
  };
  for (const { kind, text } of stretches) {
    if (kind === 'gone') gone += text;
    else if (kind === 'new') added += text;
    else {
      close();
      const last = joined.at(-1);
      if (last?.kind === 'same') joined[joined.length - 1] = { kind, text: last.text + text };
      else joined.push({ kind, text });
    }
  }
  close();
  return joined;
}
