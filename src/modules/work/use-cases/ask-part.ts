import type { Actor } from '#kernel/law/actor.ts';
import { administers, worksFor } from '#kernel/law/holds.ts';
import { enforceDecision } from '#modules/access/door.ts';
import { type Act, authorOf } from '#modules/audit/door.ts';
import type { Transaction } from '#platform/db/database.ts';
import type { Obligation } from '../domain/obligation.ts';
import { isOpen } from '../domain/obligation-state.ts';
import { canWork } from '../domain/permissions.ts';
import { readCourseFacts } from '../store/read-course.ts';
import { updateShown } from '../store/write-course.ts';
import { setPartOf } from '../store/write-quick-obligation.ts';
import { assignQuick } from './assign-quick.ts';
import { conflictOfCourse } from './both-texts.ts';
import { refusedAct } from './course-problems.ts';
import { obligationNotFound } from './problems.ts';
import { takeObligations } from './take-obligations.ts';

/** The part that coordinating bodies are asked for, with its own clock. */
export interface WantedPart {
  readonly id: string;
  readonly version: number;
  readonly text: string;
  readonly organizationIds: readonly string[];
  readonly day: string | null;
  readonly hour: string | null;
}

/**
 * Asks coordinating bodies for their part of an obligation: one obligation for each, with its own clock, under the same
 * plan. A body below is ordered, every other one asked (`mannerToward`). Its words pass the secrets gate before.
 *
 * @throws ProblemError obligation-not-found, version-conflict, course-not-open, course-other-organization,
 * unknown-organization, superior-body
 */
export async function askPart(
  tx: Transaction,
  act: Act & { readonly actor: Actor },
  { id, version, ...part }: WantedPart,
): Promise<{ readonly obligations: readonly Obligation[]; readonly asked: readonly string[] }> {
  enforceDecision(canWork(act.actor, 'work.ask-part'));
  const [whole] = await takeObligations(tx, act.realmId, [id]);
  if (whole === undefined) throw obligationNotFound();
  const holder = whole.heldOrganizationId ?? whole.organizationId;
  const mayAsk =
    administers(act.actor) || worksFor(act.actor, whole.organizationId) || worksFor(act.actor, holder);
  if (!mayAsk) throw refusedAct('other-organization', 0);
  if (whole.version !== version) {
    const facts = await readCourseFacts(tx, act.realmId, id);
    const { text, day, hour } = part;
    throw conflictOfCourse(whole, facts, { kind: 'ask-part', text, day, hour });
  }
  if (!isOpen(whole.state)) throw refusedAct('not-open', 0);
  const given = await assignQuick(tx, act, { ...part, timeWords: null, planId: whole.planId });
  const ids = given.obligations.map((one) => one.id);
  await setPartOf(tx, act.realmId, ids, id);
  await updateShown(tx, { realmId: act.realmId, obligationId: id }, {}, authorOf(act));
  return { ...given, obligations: given.obligations.map((one) => ({ ...one, partOf: id })) };
}
