import { localDay, localMinute } from '#kernel/time/local-time.ts';
import { type Act, authorOf, recordAudit } from '#modules/audit/door.ts';
import { readClock } from '#modules/calendar/door.ts';
import { inTransaction, type Transaction } from '#platform/db/database.ts';
import type { World } from '#platform/world/world.ts';
import type { Obligation } from '../../domain/obligation.ts';
import { isReminded, lastEndToRemind } from '../../domain/urging/reminder-day.ts';
import { lockNearEnds } from '../../store/urging/read-urged-work.ts';
import { insertUrgings, readUrgingsOf } from '../../store/urging/urgings.ts';
import { forEachRealm } from '../each-realm.ts';
import { tellBodies } from '../notices/tell-bodies.ts';
import type { UrgingPorts } from './urging-ports.ts';

/** Local hours between which people are reminded. */
const FROM_HOUR = '07:00';
const UNTIL_HOUR = '17:00';

/**
 * Reminds bodies of ends that come near, three days before and on the day, by one notice a body, and keeps the step. What
 * was handed in is passed over. Of servers that try at once the second one finds it done. Answers how many obligations
 * were told of.
 */
export async function remindOfEnds(
  world: Pick<World, 'db' | 'clock' | 'newId'>,
  ports: Pick<UrgingPorts, 'handedIn'>,
): Promise<number> {
  const now = world.clock.now();
  const hour = localMinute(now).slice(11);
  if (hour < FROM_HOUR || hour >= UNTIL_HOUR) return 0;
  return forEachRealm(world.db, ({ id: realmId }) => {
    const act = { realmId, actor: null, now, newId: world.newId, requestId: null, address: null };
    return inTransaction(world.db, (tx) => remindRealm(tx, act, ports));
  });
}

/** The obligations are locked first, and what was kept of them read after that: what another server did is seen. */
async function remindRealm(
  tx: Transaction,
  act: Act,
  { handedIn }: Pick<UrgingPorts, 'handedIn'>,
): Promise<number> {
  const { realmId } = act;
  const today = localDay(act.now);
  const { calendar } = await readClock(tx, realmId);
  const near = await lockNearEnds(tx, realmId, { from: today, to: lastEndToRemind(today, calendar) });
  const ids = near.map(({ id }) => id);
  const done = await handedIn(tx, realmId, ids);
  const steps = Map.groupBy(
    (await readUrgingsOf(tx, realmId, ids, { withUndone: true })).filter(({ step }) => step === 'reminder'),
    ({ obligationId }) => obligationId,
  );
  const told = near.filter(({ id, dueDay }) => {
    const days = (steps.get(id) ?? []).map(({ urgedAt }) => localDay(urgedAt));
    return dueDay !== null && !done.has(id) && isReminded(dueDay, today, days, calendar);
  });
  if (told.length > 0) await keepReminders(tx, act, told);
  return told.length;
}

async function keepReminders(tx: Transaction, act: Act, told: readonly Obligation[]): Promise<void> {
  const byBody = [...Map.groupBy(told, ({ organizationId }) => organizationId)];
  const batch = {
    realmId: act.realmId,
    batchId: act.newId(),
    step: 'reminder' as const,
    contact: null,
    fromOrganizationId: null,
  };
  const urgings = byBody.map(([organizationId, owed]) => ({
    id: act.newId(),
    organizationId,
    organizationName: owed[0]?.organizationName ?? '',
    manner: 'remind' as const,
    words: null,
    replyLinkId: null,
    obligationIds: owed.map(({ id }) => id),
  }));
  await insertUrgings(tx, batch, urgings, authorOf(act));
  await recordAudit(
    tx,
    act,
    ...urgings.map(({ organizationId, manner, obligationIds }) => ({
      action: 'work.urge',
      object: { type: 'organization', id: organizationId },
      before: null,
      after: { step: batch.step, manner, obligations: obligationIds.length },
    })),
  );
  await tellBodies(
    tx,
    act,
    byBody.map(([organizationId, owed]) => {
      const [first] = owed;
      const isOne = owed.length === 1;
      return {
        organizationId,
        kind: 'end-near' as const,
        subject: first?.text ?? '',
        things: owed.length,
        obligationId: isOne ? (first?.id ?? null) : null,
        planId: isOne ? (first?.planId ?? null) : null,
      };
    }),
  );
}
