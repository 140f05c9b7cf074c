import type { DraftTime } from '#kernel/plan-draft/plan-draft.ts';
import { parseTimeWindow } from '#kernel/time/parse-time-window.ts';

/** Reads words a person typed for a time as extraction reads those of the paper; they have no place in it. */
export function readTime(words: string, planYear: number | null): DraftTime {
  return { ...parseTimeWindow(words, planYear), text: words, source: [] };
}
