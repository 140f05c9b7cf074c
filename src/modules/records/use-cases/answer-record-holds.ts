import type { PlanHoldsPort } from '#modules/plans/door.ts';
import { countRecordsOfPlan } from '../store/read-records.ts';

/** Answers plans what keeps one from being taken back: records under its obligations, withdrawn ones too. */
export const answerRecordHolds: PlanHoldsPort = async (tx, realmId, planId) => {
  const count = await countRecordsOfPlan(tx, realmId, planId);
  if (count === 0) return [];
  return [
    {
      kind: 'records',
      count,
      words: { vi: `${count} kết quả đã được ghi`, en: `${count} records were made` },
    },
  ];
};
