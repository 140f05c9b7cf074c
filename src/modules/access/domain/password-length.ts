/**
 * Fewest and most characters of a password (TCVN 14423:2026 as summed up in domain.md 6.2): fourteen where it stands
 * alone, eight beside a second factor.
 */
export const SHORTEST_PASSWORD = 14;
export const SHORTEST_BESIDE_SECOND_FACTOR = 8;
export const LONGEST_PASSWORD = 200;

/** Fewest characters of the password of somebody who has a second factor, or has none. */
export function shortestPassword(hasSecondFactor: boolean): number {
  return hasSecondFactor ? SHORTEST_BESIDE_SECOND_FACTOR : SHORTEST_PASSWORD;
}
