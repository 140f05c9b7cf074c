import type { Actor } from '#kernel/law/actor.ts';
import { administers, worksFor } from '#kernel/law/holds.ts';
import { localDay } from '#kernel/time/local-time.ts';
import { type Act, authorOf, recordAudit } from '#modules/audit/door.ts';
import { holdClock } from '#modules/calendar/door.ts';
import { findLines, getOrganizations, type Organization } from '#modules/organizations/door.ts';
import { getPlanHead } from '#modules/plans/door.ts';
import type { Transaction } from '#platform/db/database.ts';
import { endOfDay } from '../domain/end-of-time.ts';
import { type Manner, mannerToward } from '../domain/manner.ts';
import type { Obligation } from '../domain/obligation.ts';
import { findObligations, lockObligations } from '../store/find-obligation.ts';
import { insertQuickObligations, removeObligations } from '../store/write-quick-obligation.ts';
import { notYoursToWithdraw, superiorBodies, unknownBodies } from './problems.ts';

/** Work as somebody gives it in a line. */
export interface QuickWork {
  readonly text: string;
  /** Each of these bodies owes it. */
  readonly organizationIds: readonly string[];
  /** The last day, ISO; null: no end, so never late. */
  readonly day: string | null;
  /** `16:00` of that day. */
  readonly hour: string | null;
  /** How the time was said; null: as day and hour are written. */
  readonly timeWords: string | null;
  readonly planId: string | null;
}

/**
 * Gives work to bodies without a document: one obligation for each, all or none. Its words pass the secrets gate
 * (`refuseSecretWords`) before.
 *
 * @throws ProblemError unknown-organization, superior-body, plan-not-found
 */
export async function assignQuick(
  tx: Transaction,
  act: Act & { readonly actor: Actor },
  work: QuickWork,
): Promise<{ readonly obligations: readonly Obligation[]; readonly asked: readonly string[] }> {
  const ids = [...new Set(work.organizationIds)];
  const bodies = await getOrganizations(tx, act.realmId, ids, localDay(act.now));
  const strangers = ids.filter((id) => !bodies.has(id));
  if (strangers.length > 0) throw unknownBodies(strangers);
  const manners = await findManners(tx, act, [...bodies.values()]);
  const plan = work.planId === null ? null : await getPlanHead(tx, act.realmId, work.planId);
  const words = work.day === null ? null : (work.timeWords ?? sayEnd(work.day, work.hour));
  const end = endOfDay(work.day, work.hour, words, await holdClock(tx, act.realmId));
  const author = authorOf(act);
  const rows = ids.map((id) => ({
    id: act.newId(),
    organization_id: id,
    organization_name: bodies.get(id)?.name ?? '',
  }));
  await insertQuickObligations(
    tx,
    {
      realmId: act.realmId,
      plan: plan === null ? null : { id: plan.id, title: plan.title, number: plan.number, year: plan.year },
      text: work.text,
      timeText: words,
      ...end,
    },
    rows,
    author,
  );
  await recordAudit(
    tx,
    act,
    ...rows.map(({ id, organization_id }) => ({
      action: 'work.assign-quick',
      object: { type: 'obligation', id },
      before: null,
      after: {
        organizationId: organization_id,
        manner: manners.get(organization_id),
        planId: work.planId,
        day: work.day,
        hour: work.hour,
      },
    })),
  );
  const obligations = await findObligations(
    tx,
    act.realmId,
    rows.map(({ id }) => id),
  );
  return { obligations, asked: ids.filter((id) => manners.get(id) === 'request') };
}

/** How the actor gives work to each of these bodies. @throws ProblemError superior-body */
async function findManners(
  tx: Transaction,
  { actor, realmId, now }: Act & { readonly actor: Actor },
  bodies: readonly Organization[],
): Promise<ReadonlyMap<string, Manner>> {
  const own = actor.positions.map(({ organizationId }) => organizationId).filter((id) => id !== null);
  const ids = [...new Set([...own, ...bodies.map(({ id }) => id)])];
  const lines = await findLines(tx, realmId, ids, localDay(now));
  const superiors = new Set(
    own.filter((id) => worksFor(actor, id)).flatMap((id) => lines.get(id)?.slice(1) ?? []),
  );
  const found = bodies.map((body) => {
    const { id, name, kind } = body;
    const line = lines.get(id) ?? [id];
    return { id, name, manner: mannerToward(actor, { id, kind, line }, superiors) };
  });
  const above = found.filter(({ manner }) => manner === null);
  if (above.length > 0) throw superiorBodies(above.map(({ name }) => name));
  return new Map(found.map(({ id, manner }) => [id, manner ?? 'request']));
}

/** `trước 16 giờ 00 ngày 12/3/2027`: as an official would write it. */
function sayEnd(day: string, hour: string | null): string {
  const [year, month, date] = day.split('-').map(Number);
  const written = `${date}/${month}/${year}`;
  return hour === null ? `trước ngày ${written}` : `trước ${hour.replace(':', ' giờ ')} ngày ${written}`;
}

/**
 * Takes quick work back as long as nobody has touched it: whoever gave it, or an administrator.
 *
 * @throws ProblemError quick-not-withdrawable when any of them is gone, of another's giving, or already worked on
 */
export async function withdrawQuick(
  tx: Transaction,
  act: Act & { readonly actor: Actor },
  ids: readonly string[],
): Promise<void> {
  const found = await lockObligations(tx, act.realmId, ids);
  const mine = found.filter(
    ({ origin, version, givenBy }) =>
      origin === 'quick' && version === 1 && (administers(act.actor) || givenBy === act.actor.accountId),
  );
  if (mine.length < new Set(ids).size) throw notYoursToWithdraw();
  await removeObligations(tx, act.realmId, ids);
  await recordAudit(
    tx,
    act,
    ...mine.map(({ id, organizationId, planId, dueDay }) => ({
      action: 'work.withdraw-quick',
      object: { type: 'obligation', id },
      before: { organizationId, planId, dueDay },
      after: null,
    })),
  );
}
