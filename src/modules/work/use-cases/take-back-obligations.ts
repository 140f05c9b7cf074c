import { recordAudit } from '#modules/audit/door.ts';
import type { OnPlanTakenBack, PlanHoldsPort } from '#modules/plans/door.ts';
import { lockMovedObligations, removeObligations } from '../store/remove-obligations.ts';

/** Answers plans what keeps one from being taken back: obligations that somebody has already moved. */
export const answerHolds: PlanHoldsPort = async (tx, realmId, planId) => {
  const moved = await lockMovedObligations(tx, realmId, planId);
  if (moved === 0) return [];
  return [
    {
      kind: 'moved-obligations',
      count: moved,
      words: {
        vi: `${moved} nhiệm vụ được giao đã có người cập nhật`,
        en: `${moved} obligations were already moved`,
      },
    },
  ];
};

/** Takes out the obligations of a plan that is taken back, in the transaction that takes it back. */
export const takeBackObligations: OnPlanTakenBack = async (tx, act, planId) => {
  const obligations = await removeObligations(tx, act.realmId, planId);
  await recordAudit(tx, act, {
    action: 'work.take-back-obligations',
    object: { type: 'plan', id: planId },
    before: { obligations },
    after: null,
  });
};
