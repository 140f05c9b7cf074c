import type { Actor } from '#kernel/law/actor.ts';
import { enforceDecision } from '#modules/access/door.ts';
import { readPlanNames } from '#modules/plans/door.ts';
import { findObligations } from '#modules/work/door.ts';
import type { Queryable } from '#platform/db/database.ts';
import type { InspectionContent } from '../../domain/inspection/inspection.ts';
import { canInspect } from '../../domain/inspection/inspection-law.ts';
import { findInspection } from '../../store/inspections/read-inspections.ts';
import { type KeptVersion, readInspectionVersions } from '../../store/inspections/read-versions.ts';
import { inspectionNotFound } from './inspection-problems.ts';

export type { KeptVersion };

/** So many earlier writings are told. */
const MOST = 99;

/** An inspection each time it was written, the last time first, and what its plans and obligations are called. */
export interface WrittenVersions {
  readonly title: string;
  readonly versions: readonly KeptVersion[];
  readonly more: boolean;
  readonly planNames: ReadonlyMap<string, string>;
  readonly workNames: ReadonlyMap<string, string>;
}

/**
 * What an inspection said each time it was written, for who inspects alone: what was weighed before it was sent is no matter
 * of the bodies inspected. A constant number of statements.
 *
 * @throws ProblemError inspection-not-found, access.…
 */
export async function listInspectionVersions(
  db: Queryable,
  actor: Actor,
  id: string,
): Promise<WrittenVersions> {
  const { realmId } = actor;
  const now = await findInspection(db, realmId, id);
  if (now === null) throw inspectionNotFound();
  enforceDecision(canInspect(actor, 'records.read-inspection', now.organizationId));
  const found = await readInspectionVersions(db, { realmId, id }, MOST + 1);
  const { writtenAt, writtenByName } = now;
  const last = { content: now, writtenAt, writtenByName, writing: (found[0]?.writing ?? 0) + 1 };
  const versions = [last, ...found.slice(0, MOST)];
  const plans = await readPlanNames(
    db,
    realmId,
    namesOf(versions, ({ planId }) => [planId]),
  );
  const looked = namesOf(versions, ({ obligationIds, findings }) => [
    ...obligationIds,
    ...findings.map(({ obligationId }) => obligationId),
  ]);
  const works = await findObligations(db, realmId, looked);
  return {
    title: now.title,
    versions,
    more: found.length > MOST,
    planNames: new Map(plans.map((plan) => [plan.id, plan.name])),
    workNames: new Map(
      works.map(({ id: work, number, text }) => [work, [number, text].filter(Boolean).join(' ')]),
    ),
  };
}

function namesOf(
  versions: readonly KeptVersion[],
  of: (content: InspectionContent) => readonly (string | null)[],
): string[] {
  const ids = versions.flatMap(({ content }) => of(content)).filter((id) => id !== null);
  return [...new Set(ids)];
}
