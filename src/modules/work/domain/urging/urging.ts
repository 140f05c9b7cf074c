import type { Manner } from '../manner.ts';

/** The rungs of urging, from the mildest: a line in the house, a message, a call, a letter, a place on the list of visits. */
export type UrgingStep = 'reminder' | 'message' | 'call' | 'letter' | 'inspection';

/** How a body may be spoken to (DESIGN 5): `đôn đốc` downward alone, `đề nghị phối hợp` sideways, `nhắc việc` upward. */
export type UrgingManner = 'urge' | 'ask' | 'remind';

/** One step toward one body, as it is kept. */
export interface Urging {
  readonly id: string;
  readonly batchId: string;
  readonly step: UrgingStep;
  readonly manner: UrgingManner;
  readonly contact: string | null;
  readonly words: string | null;
  readonly urgedAt: Date;
  readonly urgedByName: string;
  readonly undoneAt: Date | null;
  readonly undoneByName: string | null;
}

/** A letter that was made. */
export interface MadeLetter {
  readonly batchId: string;
  readonly manner: UrgingManner;
  readonly at: Date;
  readonly byName: string;
  readonly bodies: readonly string[];
  readonly obligations: number;
}

/** How a body is urged that is given work in this manner; null: it stands above whoever urges. */
export function mannerOfUrging(manner: Manner | null): UrgingManner {
  if (manner === null) return 'remind';
  return manner === 'order' ? 'urge' : 'ask';
}

/** Whether a step may be taken toward a body of this relation: no letter urges upward, and nobody visits who does not answer to him. */
export function isStepOpen(step: UrgingStep, manner: UrgingManner): boolean {
  if (step === 'letter') return manner !== 'remind';
  if (step === 'inspection') return manner === 'urge';
  return true;
}
