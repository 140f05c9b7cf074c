import { type Act, recordAudit } from '#modules/audit/door.ts';
import type { Transaction } from '#platform/db/database.ts';
import { ProblemError } from '#platform/http/problem.ts';
import type { SecondFactorRule } from '../domain/second-factor.ts';
import { getSecondFactorRule, updateSecondFactorRule } from '../store/second-factor-rules.ts';

/**
 * Changes who of the realm must have a second factor besides those who administer or approve.
 *
 * @throws ProblemError `access.second-factor-rule-changed` (409) when it is not `from` any more.
 */
export async function setSecondFactorRule(
  tx: Transaction,
  act: Act,
  change: { readonly from: SecondFactorRule; readonly to: SecondFactorRule },
): Promise<void> {
  if (!(await updateSecondFactorRule(tx, act.realmId, change))) {
    throw changedMeanwhile(await getSecondFactorRule(tx, act.realmId));
  }
  await recordAudit(tx, act, {
    action: 'access.set-second-factor-rule',
    object: { type: 'realm', id: act.realmId },
    before: { rule: change.from },
    after: { rule: change.to },
  });
}

/** An invented province asks nobody for a second factor: its passwords are known to everybody. */
export async function exemptFromSecondFactor(tx: Transaction, act: Act): Promise<void> {
  const from = await getSecondFactorRule(tx, act.realmId);
  if (from !== 'demo') await setSecondFactorRule(tx, act, { from, to: 'demo' });
}

function changedMeanwhile(rule: SecondFactorRule): ProblemError {
  return new ProblemError(
    'access.second-factor-rule-changed',
    409,
    { vi: 'Người khác vừa đổi quy định này.', en: 'Somebody else has changed this rule meanwhile.' },
    { extra: { rule }, remedy: { vi: 'Xem lại rồi chọn lại.', en: 'Look at it and choose again.' } },
  );
}
