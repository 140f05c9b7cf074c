import { useCallback } from 'react';
import { useSession } from '#modules/access/widgets/session.ts';
import { useKeptDraft } from '#ui-kit/fields/use-kept-draft.ts';

/** What somebody types into one place of an urgent request. */
export interface TypedAnswer {
  /** Null: nothing was typed, what stands there is shown. */
  readonly words: string | null;
  readonly write: (words: string) => void;
  readonly forget: () => void;
}

/**
 * Keeps what is typed for one question on this machine with every letter, apart from every other: a lost line or a closed
 * page loses nothing, and questions are answered in any order.
 *
 * @param part the body that answers, or `reply` where the reply is written
 */
export function useTypedAnswer(urgent: string, question: string, part: string): TypedAnswer {
  const { account } = useSession();
  const key = `nhipcau.urgent.${account.id}.${urgent}.${question}.${part}`;
  const [words, change, forget] = useKeptDraft(key, readTyped);
  const write = useCallback((typed: string) => change(() => typed), [change]);
  return { words, write, forget };
}

function readTyped(kept: unknown): string | null {
  return typeof kept === 'string' ? kept : null;
}
