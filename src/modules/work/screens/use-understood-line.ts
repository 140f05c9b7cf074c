import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import type { WorkApi } from '../contract.ts';
import { workApi } from '../widgets/work-queries.ts';

type Understood = WorkApi['post /api/obligations/quick/understand']['response'];

/** What the server made of a line, a moment after it was typed. */
interface UnderstoodLine {
  readonly near: Understood['near'] | null;
  /** True while the line says more than the form shows. */
  readonly isBehind: boolean;
  /** Why the line is refused: it bears a secrecy mark, or there is no answer. */
  readonly failure: Error | null;
}

/** Asks what a line says when its writer pauses, and hands each answer on once. */
export function useUnderstoodLine(line: string, onUnderstood: (line: Understood) => void): UnderstoodLine {
  const [settled] = useDebouncedValue(line, 300);
  const asked = useQuery({
    // Never kept: what is typed here belongs nowhere else.
    queryKey: ['work', 'quick-line', settled],
    queryFn: () => workApi('post /api/obligations/quick/understand', { body: { line: settled } }),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: (previous) => previous,
  });
  const fresh = asked.isPlaceholderData ? undefined : asked.data;
  const hand = useEffectEvent(onUnderstood);
  useEffect(() => {
    if (fresh !== undefined) hand(fresh);
  }, [fresh]);
  return {
    near: asked.data?.near ?? null,
    isBehind: settled !== line || asked.isFetching,
    failure: asked.error,
  };
}
