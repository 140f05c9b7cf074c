import type { ProgressPort } from '#modules/plans/door.ts';
import { readProgressOfItems, readProgressOfPlans } from '../store/read-progress.ts';

/** Answers what plans ask of work: how far obligations have come. */
export const answerProgress: ProgressPort = {
  progressOfPlans: readProgressOfPlans,
  progressOfItems: readProgressOfItems,
};
