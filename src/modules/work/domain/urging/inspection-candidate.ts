import { localDay } from '#kernel/time/local-time.ts';
import type { UrgingStep } from './urging.ts';

/** On how many days after its end somebody must have been urged in vain before a visit is proposed. */
export const URGED_IN_VAIN = 2;

/** What a step that was taken says about a visit. */
export interface StepTaken {
  readonly step: UrgingStep;
  readonly urgedAt: Date;
}

/**
 * Whether a visit is proposed for an obligation that is still late: its body was urged after the end on
 * several days, by message, call or letter. Reminders in the house and several steps of one day do not add up.
 *
 * @param dueDay last day that was in time
 */
export function isInspectionCandidate(dueDay: string, steps: readonly StepTaken[]): boolean {
  const days = new Set(
    steps
      .filter(({ step }) => step === 'message' || step === 'call' || step === 'letter')
      .map(({ urgedAt }) => localDay(urgedAt))
      .filter((day) => day > dueDay),
  );
  return days.size >= URGED_IN_VAIN;
}
