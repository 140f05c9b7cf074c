import { useState } from 'react';
import type { Reading } from '#modules/documents/contract.ts';
import { keepTyped } from './typed-words.ts';
import type { CorrectReading } from './use-correct-reading.ts';

/** Words over a value that can be changed by others while somebody types. */
export interface TypedField {
  readonly words: string;
  readonly write: (words: string) => void;
  /** The document as it stood when typing began: whoever set the same value right since is asked about. */
  readonly seen: Reading | undefined;
  /** Says that typing ended without a change. */
  readonly rest: () => void;
  /** Says that these words are kept; what was typed since stays. */
  readonly kept: (words: string) => void;
}

/** Words that follow a value until somebody types; then they stay theirs, kept in the browser until they are saved. */
export function useTypedWords(path: string, value: string, correct: CorrectReading): TypedField {
  const [typed, setTyped] = useState<{ readonly words: string; readonly seen: Reading | undefined } | null>(
    null,
  );
  const [followed, follow] = useState(value);
  if (followed !== value) {
    follow(value);
    if (typed !== null && typed.words.trim() === value.trim()) setTyped(null);
  }
  return {
    words: typed?.words ?? value,
    write: (words) => {
      setTyped({ words, seen: typed === null ? correct.now() : typed.seen });
      keepTyped(correct.reading, path, words);
    },
    seen: typed?.seen,
    kept: (words) => setTyped((now) => (now?.words.trim() === words ? null : now)),
    rest: () => {
      setTyped(null);
      keepTyped(correct.reading, path, null);
    },
  };
}
