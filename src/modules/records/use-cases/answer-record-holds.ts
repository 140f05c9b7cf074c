import type { PlanHold, PlanHoldsPort } from '#modules/plans/door.ts';
import { readObligationIdsOfPlan } from '#modules/work/door.ts';
import { countInspectionsOfPlan } from '../store/inspections/list-inspections.ts';
import { countRecordsOfPlan } from '../store/read-records.ts';
import { countReplyLinks } from '../store/reply-links.ts';

/**
 * Answers plans what keeps one from being taken back: records under its obligations, withdrawn ones too, links by which their
 * bodies were asked, and inspections.
 */
export const answerRecordHolds: PlanHoldsPort = async (tx, realmId, planId) => {
  const holds: PlanHold[] = [];
  const count = await countRecordsOfPlan(tx, realmId, planId);
  if (count > 0)
    holds.push({
      kind: 'records',
      count,
      words: { vi: `${count} kết quả đã được ghi`, en: `${count} records were made` },
    });
  const links = await countReplyLinks(tx, realmId, await readObligationIdsOfPlan(tx, realmId, planId));
  if (links > 0)
    holds.push({
      kind: 'reply-links',
      count: links,
      words: { vi: `${links} liên kết trả lời đã gửi`, en: `${links} reply links were sent` },
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
