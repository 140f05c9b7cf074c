import type { ReactNode } from 'react';
import { findWords } from '#kernel/language/find-words.ts';
import classes from './lit-words.module.css';

/** A text in which the words of a search are lit, diacritics aside. */
export function LitWords({ text, words }: { text: string; words: string }): ReactNode {
  const parts: ReactNode[] = [];
  let from = 0;
  for (const { start, end } of findWords(text, words)) {
    if (start > from) parts.push(text.slice(from, start));
    parts.push(
      <mark key={start} className={classes.lit}>
        {text.slice(start, end)}
      </mark>,
    );
    from = end;
  }
  parts.push(text.slice(from));
  return parts;
}
