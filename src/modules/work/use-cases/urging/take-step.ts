import type { Actor } from '#kernel/law/actor.ts';
import { administers } from '#kernel/law/holds.ts';
import { localDay, localMinute } from '#kernel/time/local-time.ts';
import { enforceDecision } from '#modules/access/door.ts';
import { type Act, authorOf, recordAudit } from '#modules/audit/door.ts';
import { getOrganizations } from '#modules/organizations/door.ts';
import type { Transaction } from '#platform/db/database.ts';
import { hasClock } from '../../domain/obligation-state.ts';
import { canUrge } from '../../domain/permissions.ts';
import { composeAsk, composeMessage } from '../../domain/urging/compose-message.ts';
import {
  isStepOpen,
  mannerOfUrging,
  type UrgingManner,
  type UrgingStep,
} from '../../domain/urging/urging.ts';
import type { GivenObligation } from '../../store/urging/read-urged-work.ts';
import { findBatch, insertUrgings, markUndone, type NewUrging } from '../../store/urging/urgings.ts';
import { findManners } from '../find-manners.ts';
import { obligationNotFound } from '../problems.ts';
import { type MadeReply, REPLY_PLACE } from '../reply-link-port.ts';
import { takeObligations } from '../take-obligations.ts';
import { findNeedingLink } from './find-needing-link.ts';
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
  /** The bodies whose message carries a reply link; left out: those without anybody who could sign in. */
  readonly replyTo?: readonly string[] | undefined;
}

/** A step as it was taken: its words are what goes out, and a link's code is told this once. */
export interface TakenStep extends NewUrging {
  readonly sent: string | null;
  readonly reply: MadeReply | null;
}

/** What a step made: one batch, for letters one of each manner. */
export interface TakenBatch {
  readonly id: string;
  readonly manner: UrgingManner | null;
  readonly steps: readonly TakenStep[];
}

/** Days for which the link of a message stands. */
const REPLY_DAYS = 7;

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
  { handedIn, replies }: UrgingPorts,
  told: UrgingCircumstances,
): Promise<readonly TakenBatch[]> {
  const ids = [...new Set(wanted.obligations)];
  const works = await takeObligations(tx, act.realmId, ids);
  if (works.length < ids.length) throw obligationNotFound();
  const reach = await findReach(tx, act.actor, act.now);
  for (const work of works) enforceDecision(canUrge(act.actor, { gaveOut: isWithinReach(reach, work) }));
  const done = await handedIn(tx, act.realmId, ids);
  const closed = works.filter(({ id, state, dueDay }) => done.has(id) || !hasClock(state) || dueDay === null);
  if (closed.length > 0) throw handedInMeanwhile(closed);
  const byBody = Map.groupBy(works, ({ organizationId }) => organizationId);
  const bodies = await getOrganizations(tx, act.realmId, [...byBody.keys()], localDay(act.now));
  const manners = await findManners(tx, act.actor, [...bodies.values()], act.now);
  const urged = [...byBody].map(([organizationId, owed]): UrgedOwed => {
    const name = bodies.get(organizationId)?.name ?? owed[0]?.organizationName ?? '';
    const inOrder = [...owed].sort((a, b) => (a.dueDay ?? '').localeCompare(b.dueDay ?? ''));
    const manner = mannerOfUrging(manners.get(organizationId) ?? null);
    return { organizationId, name, manner, owed: inOrder };
  });
  const refused = urged.filter(({ manner }) => !isStepOpen(wanted.step, manner));
  if (refused.length > 0)
    throw stepNotOpen(
      wanted.step,
      refused.map(({ name }) => name),
    );
  const made = wanted.step === 'message' ? await makeLinks(tx, act, wanted, urged, replies) : new Map();
  const steps = urged.map((one) =>
    describeStep(act, wanted, one, told, made.get(one.organizationId) ?? null),
  );
  return keepSteps(tx, act, wanted, steps);
}

/** One body with what it is urged for, the longest late first. */
interface UrgedOwed {
  readonly organizationId: string;
  readonly name: string;
  readonly manner: UrgingManner;
  readonly owed: readonly GivenObligation[];
}

/** The links of the bodies that shall have one, by body: each asks about everything its message is about. */
async function makeLinks(
  tx: Transaction,
  act: Act & { readonly actor: Actor },
  { replyTo }: WantedUrging,
  urged: readonly UrgedOwed[],
  replies: UrgingPorts['replies'],
): Promise<ReadonlyMap<string, MadeReply>> {
  if (replies === null) return new Map();
  const ids = urged.map(({ organizationId }) => organizationId);
  const wanted = new Set(replyTo ?? (await findNeedingLink(tx, act.realmId, ids, localDay(act.now))));
  const expiresAt = new Date(act.now.getTime() + REPLY_DAYS * 24 * 60 * 60_000);
  const made = await replies.make(
    tx,
    act,
    urged
      .filter(({ organizationId }) => wanted.has(organizationId))
      .map(({ organizationId, manner, owed }) => ({
        organizationId,
        expiresAt,
        asks: owed.map((work) => ({
          obligationId: work.id,
          asked: composeAsk(manner, work),
          questionId: null,
        })),
      })),
  );
  return new Map(made.map((one) => [one.organizationId, one]));
}

function describeStep(
  act: Act,
  wanted: WantedUrging,
  { organizationId, name, manner, owed }: UrgedOwed,
  { origin, sender }: UrgingCircumstances,
  reply: MadeReply | null,
): TakenStep {
  const now = localMinute(act.now);
  const facts = { manner, sender, body: name, works: owed, now };
  const say = (link: string) =>
    wanted.step === 'message' ? composeMessage({ ...facts, link, isReply: reply !== null }) : null;
  return {
    id: act.newId(),
    organizationId,
    organizationName: name,
    manner,
    // The address is half of a key: it goes out once and is not kept.
    words: say(reply === null ? linkTo(origin, organizationId, owed, now) : REPLY_PLACE),
    sent: say(reply === null ? linkTo(origin, organizationId, owed, now) : reply.address),
    reply,
    replyLinkId: reply?.id ?? null,
    obligationIds: owed.map(({ id }) => id),
  };
}

/** A letter orders or asks; what goes out in two manners is two letters. Everything else is one act. */
async function keepSteps(
  tx: Transaction,
  act: Act & { readonly actor: Actor },
  { step, contact }: WantedUrging,
  steps: readonly TakenStep[],
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
 * Takes an act of urging back: whoever took it, or an administrator. It stays to be seen; links that went out with it end.
 *
 * @throws ProblemError urging-not-found, urging-not-undoable
 */
export async function undoUrging(
  tx: Transaction,
  act: Act & { readonly actor: Actor },
  batchId: string,
  { replies }: Pick<UrgingPorts, 'replies'>,
): Promise<void> {
  const batch = await findBatch(tx, act.realmId, batchId, true);
  if (batch === null) throw urgingNotFound();
  const isMine = batch.urgedBy === act.actor.accountId || administers(act.actor);
  if (!isMine || batch.undoneAt !== null) throw urgingNotUndoable();
  await markUndone(tx, act.realmId, batchId, authorOf(act));
  const links = batch.rows.flatMap(({ replyLinkId }) => (replyLinkId === null ? [] : [replyLinkId]));
  await replies?.end(tx, act, links);
  await recordAudit(tx, act, {
    action: 'work.undo-urging',
    object: { type: 'urging', id: batchId },
    before: { step: batch.step, bodies: batch.rows.length },
    after: null,
  });
}
