const MINUTE = 60_000;

/** Minutes to wait after the first, second, ... try; afterwards four hours each time. */
const WAITS = [1, 2, 5, 15, 30, 60, 120] as const;
const LONGEST_WAIT = 240;

/** How long whoever took a letter has it for himself: longer than a mail server is waited for. */
export const LEASE = 3 * MINUTE;

/** Milliseconds to wait after so many tries that failed. */
export function waitAfter(tries: number): number {
  return (WAITS[tries - 1] ?? LONGEST_WAIT) * MINUTE;
}
