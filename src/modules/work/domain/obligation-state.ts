/**
 * States of an obligation (DESIGN 6). Late is computed, never one of them. `reported` is of remedies alone: the body did its
 * part, and whoever inspected has to judge it.
 */
export type ObligationState =
  | 'not-started'
  | 'in-progress'
  | 'continuous'
  | 'reported'
  | 'done'
  | 'carried-over'
  | 'not-done';

/** States in which something is still owed. */
export const OPEN_STATES: readonly ObligationState[] = ['not-started', 'in-progress', 'continuous'];

/** States in which nothing more is owed in this plan, as people choose them. */
export const CLOSED_STATES: readonly ObligationState[] = ['done', 'carried-over', 'not-done'];

/** True while something is still owed. */
export function isOpen(state: ObligationState): boolean {
  return OPEN_STATES.includes(state);
}

/** True when a clock runs: what goes on all the time has no end to be late for. */
export function hasClock(state: ObligationState): boolean {
  return state === 'not-started' || state === 'in-progress';
}
