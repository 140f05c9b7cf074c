import type { Actor } from '#kernel/law/actor.ts';
import { administers } from '#kernel/law/holds.ts';
import { localDay } from '#kernel/time/local-time.ts';
import { type Act, authorOf, recordAudit } from '#modules/audit/door.ts';
import { holdClock } from '#modules/calendar/door.ts';
import { getOrganizations, type Organization } from '#modules/organizations/door.ts';
import { getPlanHead } from '#modules/plans/door.ts';
import type { Transaction } from '#platform/db/database.ts';
import { endOfDay } from '../domain/end-of-time.ts';
import type { Manner } from '../domain/manner.ts';
import type { Obligation } from '../domain/obligation.ts';
import { sayEnd } from '../domain/say-end.ts';
import { findObligations } from '../store/find-obligation.ts';
import { removeUnread } from '../store/notices/write-notices.ts';
import { deleteObligations } from '../store/withdraw-obligations.ts';
import { insertQuickObligations } from '../store/write-quick-obligation.ts';
import { findManners } from './find-manners.ts';
import { type Telling, tellBodies } from './notices/tell-bodies.ts';
import { notYoursToWithdraw, superiorBodies, unknownBodies } from './problems.ts';
import { takeObligations } from './take-obligations.ts';

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
  const manners = await requireManners(tx, act, [...bodies.values()]);
  const plan = work.planId === null ? null : await getPlanHead(tx, act.realmId, work.planId);
  const words = work.day === null ? null : (work.timeWords ?? sayEnd(work.day, work.hour));
  const end = endOfDay(work.day, work.hour, words, await holdClock(tx, act.realmId));
  const author = authorOf(act);
  const rows = ids.map((id) => ({
    ...{ id: act.newId(), organizationId: id, organizationName: bodies.get(id)?.name ?? '' },
    ...{ text: work.text, timeText: words, ...end },
  }));
  await insertQuickObligations(
    tx,
    {
      realmId: act.realmId,
      origin: 'quick',
      givenOrganizationId: null,
      plan,
    },
    rows,
    author,
  );
  await tellBodies(tx, act, tellingsOf(rows, work));
  await auditGiven(tx, act, work, rows, manners);
  const obligations = await findObligations(
    tx,
    act.realmId,
    rows.map(({ id }) => id),
  );
  return { obligations, asked: ids.filter((id) => manners.get(id) === 'request') };
}

/** What the log keeps of given work: never its words. */
async function auditGiven(
  tx: Transaction,
  act: Act,
  work: QuickWork,
  rows: readonly { readonly id: string; readonly organizationId: string }[],
  manners: ReadonlyMap<string, Manner>,
): Promise<void> {
  await recordAudit(
    tx,
    act,
    ...rows.map(({ id, organizationId }) => ({
      action: 'work.assign-quick',
      object: { type: 'obligation', id },
      before: null,
      after: {
        organizationId,
        manner: manners.get(organizationId),
        planId: work.planId,
        day: work.day,
        hour: work.hour,
      },
    })),
  );
}

/** What the people of each body are told of the work. */
function tellingsOf(
  rows: readonly { readonly id: string; readonly organizationId: string }[],
  { text: subject, planId }: QuickWork,
): Telling[] {
  return rows.map(({ id: obligationId, organizationId }) => ({
    organizationId,
    kind: 'assigned',
    subject,
    obligationId,
    planId,
  }));
}

/** How the actor gives work to each of these bodies. @throws ProblemError superior-body */
async function requireManners(
  tx: Transaction,
  { actor, now }: Act & { readonly actor: Actor },
  bodies: readonly Organization[],
): Promise<ReadonlyMap<string, Manner>> {
  const manners = await findManners(tx, actor, bodies, now);
  const above = bodies.filter(({ id }) => manners.get(id) === null);
  if (above.length > 0) throw superiorBodies(above.map(({ name }) => name));
  return new Map(bodies.map(({ id }) => [id, manners.get(id) ?? 'request']));
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
  const found = await takeObligations(tx, act.realmId, ids);
  const mine = found.filter(
    ({ origin, isTouched, givenBy }) =>
      origin === 'quick' && !isTouched && (administers(act.actor) || givenBy === act.actor.accountId),
  );
  if (mine.length < new Set(ids).size) throw notYoursToWithdraw();
  // What hangs on it (a link that asks, a file that was sent) is work on it too.
  if (!(await deleteObligations(tx, act.realmId, ids))) throw notYoursToWithdraw();
  await removeUnread(tx, act.realmId, { obligationIds: ids });
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
