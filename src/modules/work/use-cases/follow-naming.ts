import { type Act, authorOf, recordAudit } from '#modules/audit/door.ts';
import { holdClock } from '#modules/calendar/door.ts';
import type { MembersNamed, NamingUndone } from '#modules/plans/door.ts';
import type { Transaction } from '#platform/db/database.ts';
import { removeUnread } from '../store/notices/write-notices.ts';
import { deleteObligations, findOwed, lockOwed } from '../store/withdraw-obligations.ts';
import { insertObligations } from '../store/write-obligation.ts';
import { obligationsOf } from './make-obligations.ts';
import { tellBodies, tellingsOfPlan } from './notices/tell-bodies.ts';
import { workHasBegun } from './problems.ts';

/**
 * Answers the event of members that were named after confirming: makes an obligation for each, in the transaction
 * that names them. A body that took an item over from another owes it already and owes it once.
 */
export async function makeNamedObligations(tx: Transaction, act: Act, event: MembersNamed): Promise<number> {
  const items = event.items.map((item) => item.id);
  const owed = await findOwed(tx, act.realmId, items);
  const known = new Set(owed.map(({ itemId, organizationId }) => `${itemId} ${organizationId}`));
  const clock = await holdClock(tx, act.realmId);
  const obligations = event.items
    .flatMap((item) => obligationsOf(item, item.position, act.newId, clock))
    .filter(({ item_id, organization_id }) => !known.has(`${item_id} ${organization_id}`));
  await insertObligations(tx, { realmId: act.realmId, ...event.plan }, obligations, authorOf(act));
  await tellBodies(tx, act, tellingsOfPlan(event.plan, obligations));
  await recordAudit(tx, act, {
    action: 'work.make-obligations',
    object: { type: 'plan', id: event.plan.id },
    before: null,
    after: { obligations: obligations.length },
  });
  return obligations.length;
}

/**
 * Answers the event of a naming that is taken back: takes its obligations away, if nobody has touched them.
 *
 * @throws ProblemError work-begun
 */
export async function withdrawNamedObligations(
  tx: Transaction,
  act: Act,
  { planId, assignments }: NamingUndone,
): Promise<number> {
  const owed = await lockOwed(tx, act.realmId, assignments);
  const touched = owed.filter(({ isTouched }) => isTouched).length;
  if (touched > 0) throw workHasBegun(touched);
  const ids = owed.map(({ id }) => id);
  if (!(await deleteObligations(tx, act.realmId, ids))) throw workHasBegun(null);
  await removeUnread(tx, act.realmId, { obligationIds: ids });
  await recordAudit(tx, act, {
    action: 'work.withdraw-obligations',
    object: { type: 'plan', id: planId },
    before: { obligations: ids.length },
    after: null,
  });
  return ids.length;
}
