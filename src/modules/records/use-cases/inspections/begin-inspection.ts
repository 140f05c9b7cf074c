import type { Actor } from '#kernel/law/actor.ts';
import { administers, worksFor } from '#kernel/law/holds.ts';
import { localDay } from '#kernel/time/local-time.ts';
import { enforceDecision } from '#modules/access/door.ts';
import { type Act, authorOf, recordAudit } from '#modules/audit/door.ts';
import { getOrganizations } from '#modules/organizations/door.ts';
import { listLateWork, type Obligation, type UrgingPorts } from '#modules/work/door.ts';
import type { Transaction } from '#platform/db/database.ts';
import { canInspect } from '../../domain/inspection/inspection-law.ts';
import { insertInspection } from '../../store/inspections/write-inspection.ts';
import { checkInspection } from './check-inspection.ts';
import { keepWords } from './keep-words.ts';

/** What an inspection is begun with. */
export interface BegunWith {
  readonly title: string | null;
  readonly organizationIds: readonly string[];
  readonly planId: string | null;
  /** Lays what these bodies are late with before whoever inspects, as Đôn đốc lists it. */
  readonly withLate: boolean;
}

const OF_WORK = 'Kiểm tra việc thực hiện nhiệm vụ thông tin đối ngoại';

/**
 * Begins an inspection, from nothing or from bodies that are late: what they owe is laid before whoever inspects.
 *
 * @returns its identifier
 * @throws ProblemError access.…, inspection-out-of-reach, unknown-organization, plan-not-found
 */
export async function beginInspection(
  tx: Transaction,
  act: Act & { readonly actor: Actor },
  ports: Pick<UrgingPorts, 'handedIn'>,
  given: BegunWith,
): Promise<string> {
  const { realmId, actor, now } = act;
  const own = inspectingBody(actor);
  enforceDecision(canInspect(actor, 'records.run-inspection', own));
  const { organizationIds, withLate } = given;
  const late =
    withLate && organizationIds.length > 0
      ? await listLateWork(tx, actor, organizationIds, { now, ports })
      : [];
  const planId = given.planId ?? onlyPlanOf(late);
  const content = await checkInspection(tx, act, {
    title: given.title ?? titleOf(late),
    decision: '',
    planId,
    fromDay: null,
    toDay: null,
    place: '',
    summary: '',
    members: [],
    organizationIds,
    obligationIds: late.map(({ id }) => id),
    findings: [],
    remedies: [],
  });
  const bodies = own === null ? null : await getOrganizations(tx, realmId, [own], localDay(now));
  const id = act.newId();
  const organization = own === null ? null : { id: own, name: bodies?.get(own)?.name ?? '' };
  await insertInspection(tx, { realmId, id, organization, content }, authorOf(act));
  await keepWords(tx, act, id, content);
  await recordAudit(tx, act, {
    action: 'records.begin-inspection',
    object: { type: 'inspection', id },
    before: null,
    after: { organizationIds, planId, obligations: late.length },
  });
  return id;
}

/** The body in whose name somebody inspects: the one first worked for; null: the house's, for who keeps it. */
export function inspectingBody(actor: Actor): string | null {
  const { organizationId, positions } = actor;
  if (organizationId !== null && worksFor(actor, organizationId)) return organizationId;
  const worked = positions.find(
    (held) => held.organizationId !== null && worksFor(actor, held.organizationId),
  );
  if (worked !== undefined) return worked.organizationId;
  return administers(actor) ? null : organizationId;
}

function onlyPlanOf(works: readonly Obligation[]): string | null {
  const plans = new Set(works.map(({ planId }) => planId));
  const [only = null] = plans;
  return plans.size === 1 ? only : null;
}

function titleOf(works: readonly Obligation[]): string {
  const [first] = works;
  const isOne = first !== undefined && works.every(({ planId }) => planId === first.planId);
  if (!isOne || first.planNumber === null) return OF_WORK;
  return `Kiểm tra việc thực hiện Kế hoạch số ${first.planNumber}`;
}
