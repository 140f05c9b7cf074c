import type { Actor } from '#kernel/law/actor.ts';
import { administers } from '#kernel/law/holds.ts';
import { localDay, localMinute } from '#kernel/time/local-time.ts';
import { enforceDecision } from '#modules/access/door.ts';
import { type Act, authorOf, recordAudit } from '#modules/audit/door.ts';
import { getOrganizations, type Organization } from '#modules/organizations/door.ts';
import type { Transaction } from '#platform/db/database.ts';
import { hasClock } from '../../domain/obligation-state.ts';
import { canUrge } from '../../domain/permissions.ts';
import { composeMessage } from '../../domain/urging/compose-message.ts';
import {
  isStepOpen,
  mannerOfUrging,
  type UrgingManner,
  type UrgingStep,
} from '../../domain/urging/urging.ts';
import { lockObligations } from '../../store/find-obligation.ts';
import type { GivenObligation } from '../../store/urging/read-urged-work.ts';
import { findBatch, insertUrgings, markUndone, type NewUrging } from '../../store/urging/urgings.ts';
import { findManners } from '../find-manners.ts';
import { obligationNotFound } from '../problems.ts';
import { findReach, isWithinReach } from './find-reach.ts';
import { linkTo } from './link-to.ts';
import type { UrgingPorts } from './urging-ports.ts';
import { handedInMeanwhile, stepNotOpen, urgingNotFound, urgingNotUndoable } from './urging-problems.ts';

/** A step somebody takes about some obligations. */
export interface WantedUrging {
  readonly step: Exclude<UrgingStep, 'reminder'>;
  readonly obligations: readonly string[];
  /** Who was spoken to. */
  readonly contact: string | null;
}

/** What a step made: one batch, for letters one of each manner. */
export interface TakenBatch {
  readonly id: string;
  readonly manner: UrgingManner | null;
  readonly steps: readonly NewUrging[];
}

/** What the composing of messages hangs on. */
export interface UrgingCircumstances {
  /** `https://…` of the house. */
  readonly origin: string;
  /** In whose name messages are written. */
  readonly sender: string;
}

/**
 * Takes a step of urging about obligations, all of it or nothing. Whatever was handed in since the list was shown
 * refuses the whole: what a person saw is not what would be kept. The obligations are locked, so that a result that
 * comes in at the same moment is before or after it.
 *
 * @throws ProblemError obligation-not-found, access.other-organization, access.role-too-low, urging-handed-in,
 * urging-step-not-open
 */
export async function takeUrgingStep(
  tx: Transaction,
  act: Act & { readonly actor: Actor },
  wanted: WantedUrging,
  { handedIn }: UrgingPorts,
  told: UrgingCircumstances,
): Promise<readonly TakenBatch[]> {
  const ids = [...new Set(wanted.obligations)];
  const works = await lockObligations(tx, act.realmId, ids);
  if (works.length < ids.length) throw obligationNotFound();
  const reach = await findReach(tx, act.actor, act.now);
  for (const work of works) enforceDecision(canUrge(act.actor, { gaveOut: isWithinReach(reach, work) }));
  const done = await handedIn(tx, act.realmId, ids);
  const closed = works.filter(({ id, state, dueDay }) => done.has(id) || !hasClock(state) || dueDay === null);
  if (closed.length > 0) throw handedInMeanwhile(closed);
  const byBody = Map.groupBy(works, ({ organizationId }) => organizationId);
  const bodies = await getOrganizations(tx, act.realmId, [...byBody.keys()], localDay(act.now));
  const manners = await findManners(tx, act.actor, [...bodies.values()], act.now);
  const steps = [...byBody].map(([organizationId, owed]) => {
    const manner = mannerOfUrging(manners.get(organizationId) ?? null);
    return describeStep(act, wanted, { body: bodies.get(organizationId), owed, manner }, told);
  });
  const refused = steps.filter(({ manner }) => !isStepOpen(wanted.step, manner));
  if (refused.length > 0)
    throw stepNotOpen(
      wanted.step,
      refused.map(({ organizationName }) => organizationName),
    );
  return keepSteps(tx, act, wanted, steps);
}

function describeStep(
  act: Act,
  wanted: WantedUrging,
  about: {
    readonly body: Organization | undefined;
    readonly owed: readonly GivenObligation[];
    readonly manner: UrgingManner;
  },
  { origin, sender }: UrgingCircumstances,
): NewUrging {
  const { body, manner } = about;
  const owed = [...about.owed].sort((a, b) => (a.dueDay ?? '').localeCompare(b.dueDay ?? ''));
  const organizationId = owed[0]?.organizationId ?? '';
  const organizationName = body?.name ?? owed[0]?.organizationName ?? '';
  const now = localMinute(act.now);
  const link = linkTo(origin, organizationId, owed, now);
  const words =
    wanted.step === 'message'
      ? composeMessage({ manner, sender, body: organizationName, works: owed, now, link })
      : null;
  return {
    id: act.newId(),
    organizationId,
    organizationName,
    manner,
    words,
    obligationIds: owed.map(({ id }) => id),
  };
}

/** A letter orders or asks; what goes out in two manners is two letters. Everything else is one act. */
async function keepSteps(
  tx: Transaction,
  act: Act & { readonly actor: Actor },
  { step, contact }: WantedUrging,
  steps: readonly NewUrging[],
): Promise<readonly TakenBatch[]> {
  const groups = step === 'letter' ? [...Map.groupBy(steps, ({ manner }) => manner).values()] : [steps];
  const batches: TakenBatch[] = [];
  for (const group of groups) {
    const id = act.newId();
    const from = act.actor.organizationId;
    const batch = { realmId: act.realmId, batchId: id, step, contact, fromOrganizationId: from };
    await insertUrgings(tx, batch, group, authorOf(act));
    const [first] = group;
    batches.push({ id, manner: step === 'letter' ? (first?.manner ?? null) : null, steps: group });
  }
  await recordAudit(
    tx,
    act,
    ...batches.flatMap(({ steps: kept }) =>
      kept.map(({ organizationId, manner, obligationIds }) => ({
        action: 'work.urge',
        object: { type: 'organization', id: organizationId },
        before: null,
        after: { step, manner, obligations: obligationIds.length },
      })),
    ),
  );
  return batches;
}

/**
 * Takes an act of urging back: whoever took it, or an administrator. It stays to be seen.
 *
 * @throws ProblemError urging-not-found, urging-not-undoable
 */
export async function undoUrging(
  tx: Transaction,
  act: Act & { readonly actor: Actor },
  batchId: string,
): Promise<void> {
  const batch = await findBatch(tx, act.realmId, batchId, true);
  if (batch === null) throw urgingNotFound();
  const isMine = batch.urgedBy === act.actor.accountId || administers(act.actor);
  if (!isMine || batch.undoneAt !== null) throw urgingNotUndoable();
  await markUndone(tx, act.realmId, batchId, authorOf(act));
  await recordAudit(tx, act, {
    action: 'work.undo-urging',
    object: { type: 'urging', id: batchId },
    before: { step: batch.step, bodies: batch.rows.length },
    after: null,
  });
}
