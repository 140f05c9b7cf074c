import type { RecordsOfPlanPort } from '#modules/plans/door.ts';
import { readRecordIds, readRecordLabels } from '../store/read-records.ts';

/** Answers what the history of a plan asks of records. */
export const answerPlanRecords: RecordsOfPlanPort = {
  recordsOfPlan: readRecordIds,
  labelRecords: readRecordLabels,
};
