import { localDay } from '#kernel/time/local-time.ts';

/** Links between two checkpoints, at most. */
export const CHECKPOINT_EVERY = 1000;

/**
 * Whether a checkpoint is due at link `seq`: a thousand links after the last one, or with the first links of a day in
 * Vietnam.
 */
export function isCheckpointDue(
  last: { readonly seq: number; readonly madeAt: Date } | null,
  seq: number,
  now: Date,
): boolean {
  if (last === null) return true;
  return seq - last.seq >= CHECKPOINT_EVERY || localDay(last.madeAt) < localDay(now);
}
