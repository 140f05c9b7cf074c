import type { PlanHold, PlanHoldsPort } from '#modules/plans/door.ts';
import { countInspectionsOfPlan } from '../store/inspections/list-inspections.ts';
import { countRecordsOfPlan } from '../store/read-records.ts';

/** Answers plans what keeps one from being taken back: records under its obligations, withdrawn ones too, and inspections. */
export const answerRecordHolds: PlanHoldsPort = async (tx, realmId, planId) => {
  const holds: PlanHold[] = [];
  const count = await countRecordsOfPlan(tx, realmId, planId);
  if (count > 0)
    holds.push({
      kind: 'records',
      count,
      words: { vi: `${count} kết quả đã được ghi`, en: `${count} records were made` },
    });
  const inspections = await countInspectionsOfPlan(tx, realmId, planId);
  if (inspections > 0)
    holds.push({
      kind: 'inspections',
      count: inspections,
      words: { vi: `${inspections} cuộc kiểm tra`, en: `${inspections} inspections` },
    });
  return holds;
};
