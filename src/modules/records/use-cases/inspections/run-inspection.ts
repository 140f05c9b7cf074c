import type { Actor } from '#kernel/law/actor.ts';
import { localDay } from '#kernel/time/local-time.ts';
import { enforceDecision } from '#modules/access/door.ts';
import { type Act, authorOf, recordAudit } from '#modules/audit/door.ts';
import { giveRemedies, takeBackRemedies } from '#modules/work/door.ts';
import type { Transaction } from '#platform/db/database.ts';
import { ProblemError } from '#platform/http/problem.ts';
import { versionConflict } from '#platform/http/version-conflict.ts';
import { type Inspection, type InspectionState, lacksOf } from '../../domain/inspection/inspection.ts';
import { canInspect } from '../../domain/inspection/inspection-law.ts';
import { ruleOfRemedy, sayRemedyEnd, textOfRemedy } from '../../domain/inspection/remedy-work.ts';
import { lockInspection } from '../../store/inspections/read-inspections.ts';
import { readSteps, setRemedyObligations } from '../../store/inspections/remedies.ts';
import {
  keepInspectionVersion,
  setInspectionState,
  updateInspection,
} from '../../store/inspections/write-inspection.ts';
import { checkInspection, type GivenInspection } from './check-inspection.ts';
import {
  inspectionAnswered,
  inspectionNotFound,
  inspectionNotOpen,
  inspectionNotWhole,
} from './inspection-problems.ts';
import { keepWords } from './keep-words.ts';

type Acting = Act & { readonly actor: Actor };

/** An inspection from the version somebody saw. */
export interface SeenInspection {
  readonly id: string;
  readonly version: number;
}

/** Takes an inspection to write it. @throws ProblemError inspection-not-found, access.…, version-conflict */
async function take(tx: Transaction, act: Acting, { id, version }: SeenInspection): Promise<Inspection> {
  const inspection = await lockInspection(tx, act.realmId, id);
  if (inspection === null) throw inspectionNotFound();
  enforceDecision(canInspect(act.actor, 'records.run-inspection', inspection.organizationId));
  if (inspection.version !== version) throw conflictWithText(inspection);
  return inspection;
}

/** Refuses a write on an older version and gives what stands, so that a screen shows both. */
function conflictWithText(inspection: Inspection): ProblemError {
  const { code, status, title, options } = versionConflict(inspection);
  const { summary, decision, place } = inspection;
  const stands = { title: inspection.title, decision, place, summary };
  return new ProblemError(code, status, title, { ...options, extra: { ...options.extra, stands } });
}

/**
 * Writes what an inspection says while nobody was told of it; what it said before is kept as a version.
 *
 * @throws ProblemError inspection-not-found, version-conflict, inspection-not-open, and those of `checkInspection`
 */
export async function changeInspection(
  tx: Transaction,
  act: Acting,
  seen: SeenInspection,
  given: GivenInspection,
): Promise<void> {
  const before = await take(tx, act, seen);
  if (before.state !== 'draft') throw inspectionNotOpen();
  const content = await checkInspection(tx, act, given, before);
  await keepVersion(tx, act, before);
  await updateInspection(tx, { realmId: act.realmId, id: before.id }, content, authorOf(act));
  await keepWords(tx, act, before.id, content);
  await recordAudit(tx, act, {
    action: 'records.change-inspection',
    object: { type: 'inspection', id: before.id },
    before: sizesOf(before),
    after: sizesOf(content),
  });
}

/** What the log keeps of what an inspection says: never its words. */
function sizesOf({
  fromDay,
  planId,
  bodies,
  findings,
  remedies,
}: Pick<Inspection, 'fromDay' | 'planId' | 'bodies'> & {
  readonly findings: readonly unknown[];
  readonly remedies: readonly unknown[];
}): object {
  return {
    day: fromDay,
    planId,
    organizationIds: bodies.map(({ id }) => id),
    findings: findings.length,
    remedies: remedies.length,
  };
}

async function keepVersion(tx: Transaction, act: Acting, inspection: Inspection): Promise<void> {
  const { id, version, writtenAt, writtenByName } = inspection;
  await keepInspectionVersion(tx, { realmId: act.realmId, id, version }, inspection, {
    at: writtenAt,
    byName: writtenByName,
  });
}

/**
 * Sends what was found to the bodies: they read what concerns them, and each remedy is an obligation of its body from now on, its
 * working days counted from today.
 *
 * @throws ProblemError inspection-not-found, version-conflict, inspection-not-open, inspection-not-whole
 */
export async function sendInspection(tx: Transaction, act: Acting, seen: SeenInspection): Promise<void> {
  const inspection = await take(tx, act, seen);
  if (inspection.state !== 'draft') throw inspectionNotOpen();
  const lacks = lacksOf(inspection);
  if (lacks.length > 0) throw inspectionNotWhole(lacks);
  const today = localDay(act.now);
  const obligations = await giveRemedies(
    tx,
    act,
    inspection.organizationId,
    inspection.remedies.map((remedy, index) => ({
      organizationId: remedy.organizationId,
      text: textOfRemedy(inspection.title, index + 1),
      told: remedy.words,
      rule: ruleOfRemedy(remedy, today),
      timeText: sayRemedyEnd(remedy, today),
    })),
  );
  await setRemedyObligations(
    tx,
    act.realmId,
    inspection.remedies.map(({ id }, index) => ({ id, obligationId: obligations[index] ?? null })),
  );
  await move(tx, act, inspection, 'sent', 'records.send-inspection');
}

/** Where each state may go by hand: what runs is dropped and taken up, what was sent is closed and opened again. */
const STEPS: Readonly<Record<InspectionState, readonly InspectionState[]>> = {
  draft: ['dropped'],
  dropped: ['draft'],
  sent: ['draft', 'closed'],
  closed: ['sent'],
};

/**
 * Moves an inspection to another state. What was sent goes back to be written as long as no body has taken it up.
 *
 * @throws ProblemError inspection-not-found, version-conflict, inspection-not-open, inspection-answered
 */
export async function moveInspection(
  tx: Transaction,
  act: Acting,
  seen: SeenInspection,
  state: InspectionState,
): Promise<void> {
  const inspection = await take(tx, act, seen);
  if (!STEPS[inspection.state].includes(state)) throw inspectionNotOpen();
  if (inspection.state === 'sent' && state === 'draft') await takeBack(tx, act, inspection);
  await move(tx, act, inspection, state, 'records.move-inspection');
}

async function takeBack(tx: Transaction, act: Acting, { remedies }: Inspection): Promise<void> {
  const ids = remedies.map(({ id }) => id);
  const steps = await readSteps(tx, act.realmId, ids);
  if (steps.length > 0) throw inspectionAnswered();
  const given = remedies.flatMap(({ obligationId }) => obligationId ?? []);
  await setRemedyObligations(
    tx,
    act.realmId,
    ids.map((id) => ({ id, obligationId: null })),
  );
  if (!(await takeBackRemedies(tx, act, given))) throw inspectionAnswered();
}

async function move(
  tx: Transaction,
  act: Acting,
  { id, state: before }: Inspection,
  state: InspectionState,
  action: string,
): Promise<void> {
  await setInspectionState(tx, { realmId: act.realmId, id }, state, authorOf(act));
  await recordAudit(tx, act, {
    action,
    object: { type: 'inspection', id },
    before: { state: before },
    after: { state },
  });
}
