import type { DeadlineRule } from '#kernel/time/deadline-rule.ts';
import { localDay } from '#kernel/time/local-time.ts';
import { type Act, authorOf, recordAudit } from '#modules/audit/door.ts';
import { holdClock } from '#modules/calendar/door.ts';
import { getOrganizations } from '#modules/organizations/door.ts';
import type { Transaction } from '#platform/db/database.ts';
import { endOfRule } from '../../domain/end-of-time.ts';
import { removeUnread } from '../../store/notices/write-notices.ts';
import { deleteObligations } from '../../store/withdraw-obligations.ts';
import { insertQuickObligations } from '../../store/write-quick-obligation.ts';
import { tellBodies } from '../notices/tell-bodies.ts';
import { unknownBodies } from '../problems.ts';
import { takeObligations } from '../take-obligations.ts';

/** What one body has to put right after an inspection. */
export interface RemedyWork {
  readonly organizationId: string;
  /** What everybody of the realm may read of it. */
  readonly text: string;
  /** What the body's own people are told. */
  readonly told: string;
  /** By when; null: no end. */
  readonly rule: DeadlineRule | null;
  /** How the time is said. */
  readonly timeText: string | null;
}

/**
 * Gives what has to be put right to its bodies: one obligation each, dated by the one clock, told to the body. Only who
 * inspected closes it (`permittedSteps`).
 *
 * @param giving the body that inspected; null: who keeps the house
 * @returns the obligations in the order of what was given
 * @throws ProblemError unknown-organization
 */
export async function giveRemedies(
  tx: Transaction,
  act: Act,
  giving: string | null,
  remedies: readonly RemedyWork[],
): Promise<readonly string[]> {
  const { realmId } = act;
  const wanted = [...new Set(remedies.map(({ organizationId }) => organizationId))];
  const bodies = await getOrganizations(tx, realmId, wanted, localDay(act.now));
  const strangers = wanted.filter((id) => !bodies.has(id));
  if (strangers.length > 0) throw unknownBodies(strangers);
  const clock = await holdClock(tx, realmId);
  const author = authorOf(act);
  const given = remedies.map((remedy) => ({ id: act.newId(), remedy }));
  await insertQuickObligations(
    tx,
    { realmId, origin: 'remedy', plan: null, givenOrganizationId: giving },
    given.map(({ id, remedy: { organizationId, text, timeText, rule } }) => ({
      ...{ id, organizationId, organizationName: bodies.get(organizationId)?.name ?? '' },
      ...{ text, timeText, ...endOfRule(rule, clock) },
    })),
    author,
  );
  await tellBodies(
    tx,
    act,
    given.map(({ id: obligationId, remedy: { organizationId, told: subject } }) => ({
      organizationId,
      kind: 'assigned' as const,
      subject,
      obligationId,
      planId: null,
    })),
  );
  await recordAudit(
    tx,
    act,
    ...given.map(({ id, remedy: { organizationId, rule } }) => ({
      action: 'work.give-remedy',
      object: { type: 'obligation', id },
      before: null,
      after: { organizationId, day: rule?.kind === 'day' ? rule.day : null },
    })),
  );
  return given.map(({ id }) => id);
}

/**
 * Takes back what was given as long as nobody of its bodies has touched it.
 *
 * @returns false, and nothing is taken back, once any of it was touched
 */
export async function takeBackRemedies(tx: Transaction, act: Act, ids: readonly string[]): Promise<boolean> {
  const found = await takeObligations(tx, act.realmId, ids);
  if (found.some(({ origin, isTouched }) => origin !== 'remedy' || isTouched)) return false;
  if (!(await deleteObligations(tx, act.realmId, ids))) return false;
  await removeUnread(tx, act.realmId, { obligationIds: ids });
  await recordAudit(
    tx,
    act,
    ...found.map(({ id, organizationId, dueDay }) => ({
      action: 'work.take-back-remedy',
      object: { type: 'obligation', id },
      before: { organizationId, dueDay },
      after: null,
    })),
  );
  return true;
}
