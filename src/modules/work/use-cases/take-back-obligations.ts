import { recordAudit } from '#modules/audit/door.ts';
import type { OnPlanTakenBack, PlanHold, PlanHoldsPort } from '#modules/plans/door.ts';
import { removeUnread } from '../store/notices/write-notices.ts';
import { removeObligations } from '../store/remove-obligations.ts';
import { takeObligationsOfPlan } from './take-obligations.ts';

/** Answers plans what keeps one from being taken back: obligations that somebody has moved, or gave under it in a line. */
export const answerHolds: PlanHoldsPort = async (tx, realmId, planId) => {
  const { moved, quick } = await takeObligationsOfPlan(tx, realmId, planId);
  const holds: PlanHold[] = [
    {
      kind: 'moved-obligations',
      count: moved,
      words: {
        vi: `${moved} nhiệm vụ được giao đã có người cập nhật`,
        en: `${moved} obligations were already moved`,
      },
    },
    {
      kind: 'quick-obligations',
      count: quick,
      words: {
        vi: `${quick} việc đã giao nhanh theo kế hoạch`,
        en: `${quick} were given under it in a line`,
      },
    },
  ];
  return holds.filter(({ count }) => count > 0);
};

/** Takes out the obligations of a plan that is taken back, in the transaction that takes it back. */
export const takeBackObligations: OnPlanTakenBack = async (tx, act, planId) => {
  const obligations = await removeObligations(tx, act.realmId, planId);
  await removeUnread(tx, act.realmId, { planId });
  await recordAudit(tx, act, {
    action: 'work.take-back-obligations',
    object: { type: 'plan', id: planId },
    before: { obligations },
    after: null,
  });
};
