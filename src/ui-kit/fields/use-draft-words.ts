import { useState } from 'react';

/** Words that somebody types over a value. */
export interface DraftWords {
  readonly words: string;
  readonly write: (words: string) => void;
  /** Says that this value is on its way out: when it comes back, later typing is not overwritten by it. */
  readonly tell: (value: string) => void;
}

/** Words that follow a value when it changes from outside and stand on their own while it does not. */
export function useDraftWords(value: string): DraftWords {
  const [words, write] = useState(value);
  const [followed, follow] = useState(value);
  const [told, tell] = useState(value);
  if (followed !== value) {
    follow(value);
    if (value !== told && words.trim() !== value) write(value);
  }
  return { words, write, tell };
}
