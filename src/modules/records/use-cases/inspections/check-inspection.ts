import type { Actor } from '#kernel/law/actor.ts';
import { localDay } from '#kernel/time/local-time.ts';
import type { Act } from '#modules/audit/door.ts';
import { getOrganizations } from '#modules/organizations/door.ts';
import { getPlanHead } from '#modules/plans/door.ts';
import { findInspectable, findObligations } from '#modules/work/door.ts';
import type { Transaction } from '#platform/db/database.ts';
import { ProblemError } from '#platform/http/problem.ts';
import type { CheckedContent, InspectionContent, RemedyContent } from '../../domain/inspection/inspection.ts';
import { bodiesOutOfReach, daysAstray, strayObligations } from './inspection-problems.ts';

/** What an inspection says as somebody sends it; a key that is no identifier of what stands is new. */
export type GivenInspection = Omit<InspectionContent, 'bodies' | 'findings' | 'remedies'> & {
  readonly organizationIds: readonly string[];
  readonly findings: readonly (Omit<InspectionContent['findings'][number], 'id'> & {
    readonly key: string;
  })[];
  readonly remedies: readonly (Omit<RemedyContent, 'id' | 'findingId'> & {
    readonly key: string;
    readonly findingKey: string | null;
  })[];
};

/**
 * Looks over what somebody wrote and makes it whole: bodies that exist and may be inspected by the actor, obligations of
 * theirs, a plan that is there, days in their order; what points at a finding that is gone points at none.
 *
 * @throws ProblemError inspection-days, unknown-organization, inspection-out-of-reach, plan-not-found,
 * inspection-stray-obligation
 */
export async function checkInspection(
  tx: Transaction,
  act: Act & { readonly actor: Actor },
  given: GivenInspection,
  before: Pick<InspectionContent, 'findings' | 'remedies'> = { findings: [], remedies: [] },
): Promise<CheckedContent> {
  const { realmId, actor, now } = act;
  const { fromDay, planId, findings } = given;
  const toDay = given.toDay === fromDay ? null : given.toDay;
  if (toDay !== null && (fromDay === null || toDay < fromDay)) throw daysAstray();
  if (planId !== null) await getPlanHead(tx, realmId, planId);
  const ids = [...new Set(given.organizationIds)];
  const bodies = await getOrganizations(tx, realmId, ids, localDay(now));
  const strangers = ids.filter((id) => !bodies.has(id));
  if (strangers.length > 0) throw unknownBodies();
  const reachable = await findInspectable(tx, actor, ids, { planId, now });
  const beyond = ids.filter((id) => !reachable.has(id));
  if (beyond.length > 0) throw bodiesOutOfReach(beyond.map((id) => bodies.get(id)?.name ?? ''));
  const looked = [
    ...new Set([...given.obligationIds, ...findings.flatMap(({ obligationId }) => obligationId ?? [])]),
  ];
  const obligations = await findObligations(tx, realmId, looked);
  const owed = obligations.filter(({ organizationId }) => ids.includes(organizationId));
  if (owed.length < looked.length) throw strayObligations();
  const byId = new Map(owed.map((one) => [one.id, one]));
  return {
    title: given.title,
    decision: given.decision,
    planId,
    fromDay,
    toDay,
    place: given.place,
    summary: given.summary,
    members: given.members,
    bodies: ids.map((id) => ({ id, name: bodies.get(id)?.name ?? '' })),
    obligationIds: looked,
    lookedAt: looked
      .flatMap((id) => byId.get(id) ?? [])
      .map(({ id, organizationId, planId: of }) => ({ id, organizationId, planId: of })),
    ...nameParts(act, given, before),
  };
}

/** Gives what is new its identifier, and lets each remedy point at its finding where that is still there. */
function nameParts(
  act: Act,
  { findings, remedies }: GivenInspection,
  before: Pick<InspectionContent, 'findings' | 'remedies'>,
): Pick<InspectionContent, 'findings' | 'remedies'> {
  const known = new Set([...before.findings, ...before.remedies].map(({ id }) => id));
  const idOf = new Map<string, string>();
  const name = (key: string): string => {
    const id = known.has(key) && !idOf.has(key) ? key : act.newId();
    idOf.set(key, id);
    return id;
  };
  const named = findings.map(({ key, ...finding }) => ({ ...finding, id: name(key) }));
  return {
    findings: named,
    remedies: remedies.map(({ key, findingKey, ...remedy }) => ({
      ...remedy,
      id: name(key),
      findingId: findingKey === null ? null : (idOf.get(findingKey) ?? null),
    })),
  };
}

function unknownBodies(): ProblemError {
  return new ProblemError(
    'unknown-organization',
    422,
    { vi: 'Có cơ quan không còn trong danh mục.', en: 'A body is not in the directory any more.' },
    { remedy: { vi: 'Chọn lại cơ quan.', en: 'Choose the bodies again.' } },
  );
}
