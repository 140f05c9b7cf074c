import type { DraftDuty, DraftTask } from '../../plan-draft/plan-draft.ts';

/** The assigned work of a document: who reports is often the body that does it. */
export interface AssignedWork {
  readonly tasks: readonly DraftTask[];
  readonly duties: readonly DraftDuty[];
}
