/** Words as somebody types them: those typed to their end, and what the last one may only begin with. */
export interface TypedWords {
  readonly whole: string;
  /** As a query of words has it: `kho:*`; empty where the last word stands whole. */
  readonly begun: string;
}

/** The last word may still be being typed, so it counts as the beginning of one; letters only, so many at least, or it stays whole. */
export function splitLastWord(words: string, letters: 1 | 2): TypedWords {
  const last = new RegExp(`(?:^|\\s)(\\p{L}{${letters},})$`, 'u').exec(words)?.[1];
  if (last === undefined) return { whole: words, begun: '' };
  return { whole: words.slice(0, words.length - last.length).trim(), begun: `${last}:*` };
}

/** The pattern of a piece where word search would split what was typed: "5/KH", "H-UBND"; null for words. */
export function patternOfPiece(words: string): string | null {
  if (!/^(?=.*[\p{L}\p{N}]{2})(?=.*[\p{L}\p{N}][^\p{L}\p{N}\s][\p{L}\p{N}])\S{4,}$/u.test(words)) return null;
  return `%${words.replace(/[\\%_]/g, '\\$&')}%`;
}
