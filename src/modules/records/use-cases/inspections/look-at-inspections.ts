import type { Actor } from '#kernel/law/actor.ts';
import { denied } from '#kernel/law/decision.ts';
import { administers } from '#kernel/law/holds.ts';
import { localMinute } from '#kernel/time/local-time.ts';
import { enforceDecision } from '#modules/access/door.ts';
import { getPlanHead } from '#modules/plans/door.ts';
import { findObligations, type Obligation, type ShownDeadline, showDeadline } from '#modules/work/door.ts';
import type { Queryable } from '#platform/db/database.ts';
import type { Inspection, KeptStep, Remedy } from '../../domain/inspection/inspection.ts';
import { bodiesOf, canInspect, narrowTo, seesBody, sightOf } from '../../domain/inspection/inspection-law.ts';
import { openRemedyActs, type RemedyAct, type RemedySide } from '../../domain/inspection/remedy-state.ts';
import {
  type InspectionLine,
  type InspectionsAsked,
  listInspectionLines,
} from '../../store/inspections/list-inspections.ts';
import { findInspection } from '../../store/inspections/read-inspections.ts';
import {
  findRemedyOfObligation,
  type RemedyFile,
  readRemedyFiles,
  readSteps,
} from '../../store/inspections/remedies.ts';
import { sidesOf } from './act-on-remedy.ts';
import { inspectionNotFound, remedyNotFound } from './inspection-problems.ts';

/** One remedy as somebody sees it. */
export interface SeenRemedy {
  readonly remedy: Remedy;
  readonly deadline: ShownDeadline | null;
  readonly steps: readonly KeptStep[];
  readonly files: readonly RemedyFile[];
  /** What is open to whoever looks, on which side. */
  readonly acts: readonly RemedyAct[];
  readonly side: RemedySide | null;
}

/** One inspection as somebody sees it: the whole, or what concerns the own bodies. */
export interface SeenInspectionWhole {
  readonly inspection: Inspection;
  readonly isWhole: boolean;
  /** Writes, sends, judges. */
  readonly runs: boolean;
  readonly plan: { readonly id: string; readonly title: string; readonly number: string | null } | null;
  /** The obligations that were looked at, as they stand now, and the ends of the remedies. */
  readonly obligations: readonly Obligation[];
  readonly remedies: readonly SeenRemedy[];
}

/**
 * One inspection as the actor may see it, in a constant number of statements.
 *
 * @throws ProblemError inspection-not-found, access.other-organization
 */
export async function getInspection(
  db: Queryable,
  actor: Actor,
  id: string,
  now: Date,
): Promise<SeenInspectionWhole> {
  const { realmId } = actor;
  const found = await findInspection(db, realmId, id);
  if (found === null) throw inspectionNotFound();
  const sight = sightOf(actor, found);
  if (sight === null) enforceDecision(denied('other-organization'));
  const asked = [...found.obligationIds, ...found.remedies.flatMap(({ obligationId }) => obligationId ?? [])];
  const obligations = await findObligations(db, realmId, asked);
  const byId = new Map(obligations.map((one) => [one.id, one]));
  const isWhole = sight === 'whole' || sight === null;
  const owing = new Map(obligations.map((one) => [one.id, one.organizationId]));
  const inspection = isWhole ? found : narrowTo(found, sight.bodies, owing);
  const ids = inspection.remedies.map((remedy) => remedy.id);
  const steps = Map.groupBy(await readSteps(db, realmId, ids), ({ remedyId }) => remedyId);
  const files = Map.groupBy(await readRemedyFiles(db, realmId, ids), ({ remedyId }) => remedyId);
  const plan = found.planId === null ? null : await getPlanHead(db, realmId, found.planId);
  const minute = localMinute(now);
  const looked = new Set(inspection.obligationIds);
  return {
    inspection,
    isWhole,
    runs: canInspect(actor, 'records.run-inspection', found.organizationId).allowed,
    plan,
    obligations: obligations.filter((one) => looked.has(one.id)),
    remedies: inspection.remedies.map((remedy): SeenRemedy => {
      const work = byId.get(remedy.obligationId ?? '');
      const own = steps.get(remedy.id) ?? [];
      const isFollowed = found.state === 'sent' && remedy.obligationId !== null;
      const sides = isFollowed ? sidesOf(actor, remedy, found) : [];
      return {
        remedy,
        deadline: work === undefined ? null : showDeadline(work, minute),
        steps: own,
        files: files.get(remedy.id) ?? [],
        acts: [...new Set(sides.flatMap((side) => openRemedyActs(own, side)))],
        side: sides[0] ?? null,
      };
    }),
  };
}

/** A line of the list with how many of its remedies are late. */
export type ListedInspection = InspectionLine & { readonly late: number };

/** The inspections that the actor may see, newest first, in two statements. */
export async function listInspections(
  db: Queryable,
  actor: Actor,
  asked: Omit<InspectionsAsked, 'realmId' | 'bodies'>,
  now: Date,
): Promise<readonly ListedInspection[]> {
  const { realmId } = actor;
  const bodies = administers(actor) ? null : bodiesOf(actor);
  const lines = await listInspectionLines(db, { ...asked, realmId, bodies });
  const open = lines.flatMap(({ openObligations }) => openObligations);
  const minute = localMinute(now);
  const works = open.length === 0 ? [] : await findObligations(db, realmId, open);
  const late = new Set(
    works.filter((work) => showDeadline(work, minute)?.standing === 'overdue').map(({ id }) => id),
  );
  return lines.map((line) => ({
    ...line,
    late: line.state === 'sent' ? line.openObligations.filter((id) => late.has(id)).length : 0,
  }));
}

/**
 * The inspection behind an obligation that says what has to be put right.
 *
 * @throws ProblemError remedy-not-found, access.other-organization
 */
export async function findInspectionOfObligation(
  db: Queryable,
  actor: Actor,
  obligationId: string,
): Promise<{ readonly inspectionId: string; readonly remedyId: string }> {
  const remedy = await findRemedyOfObligation(db, actor.realmId, obligationId);
  const inspection = remedy === null ? null : await findInspection(db, actor.realmId, remedy.inspectionId);
  if (remedy === null || inspection === null) throw remedyNotFound();
  if (!seesBody(sightOf(actor, inspection), remedy.organizationId))
    enforceDecision(denied('other-organization'));
  return { inspectionId: remedy.inspectionId, remedyId: remedy.id };
}
