import type { Obligation } from './obligation.ts';
import { CLOSED_STATES, isOpen, type ObligationState, OPEN_STATES } from './obligation-state.ts';

/** What is to be put right is closed by who inspected, and by nobody else. */
const OF_REMEDY: readonly ObligationState[] = ['not-started', 'in-progress'];

/**
 * The states an obligation may move to: from an open state to any other; from a closed one only back to an
 * open one, so that closing by mistake can be undone and no closing is silently replaced by another.
 */
export function permittedSteps({
  state: from,
  origin,
}: Pick<Obligation, 'state' | 'origin'>): readonly ObligationState[] {
  if (origin === 'remedy') return isOpen(from) ? OF_REMEDY.filter((state) => state !== from) : [];
  const reachable = isOpen(from) ? [...OPEN_STATES, ...CLOSED_STATES] : OPEN_STATES;
  return reachable.filter((state) => state !== from);
}

/** True when the step must say why: nobody leaves a task undone without a reason (DESIGN 6). */
export function needsReason(to: ObligationState): boolean {
  return to === 'not-done';
}
