/** How many notices stand at the foot of a screen at a time; more would cover what people work on. */
export const MOST_NOTICES = 3;

/**
 * The notices that stay when another is about to be shown, so that it is seen at once and does not wait until those before
 * it have ended their time. What was done leaves before what failed, the oldest first; on a narrow screen all that was done
 * leaves.
 */
export function makeRoom<Notice>(
  standing: readonly Notice[],
  isFailure: (notice: Notice) => boolean,
  isNarrow: boolean,
): Notice[] {
  const failures = standing.filter(isFailure).slice(1 - MOST_NOTICES);
  const places = isNarrow ? 0 : MOST_NOTICES - 1 - failures.length;
  const done = standing.filter((notice) => !isFailure(notice));
  const stay = new Set([...failures, ...done.slice(Math.max(0, done.length - places))]);
  return standing.filter((notice) => stay.has(notice));
}
