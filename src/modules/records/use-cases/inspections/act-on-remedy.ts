import type { Actor } from '#kernel/law/actor.ts';
import { worksFor } from '#kernel/law/holds.ts';
import { localDay } from '#kernel/time/local-time.ts';
import { enforceDecision } from '#modules/access/door.ts';
import { type Act, authorOf, recordAudit } from '#modules/audit/door.ts';
import { followRemedy, moveRemedyEnd } from '#modules/work/door.ts';
import type { Transaction } from '#platform/db/database.ts';
import { versionConflict } from '#platform/http/version-conflict.ts';
import type { Inspection, KeptStep, Remedy } from '../../domain/inspection/inspection.ts';
import { canInspect } from '../../domain/inspection/inspection-law.ts';
import {
  handedInAt,
  isActOpen,
  type RemedyAct,
  type RemedySide,
  standingSteps,
  stateOf,
} from '../../domain/inspection/remedy-state.ts';
import { lockInspection } from '../../store/inspections/read-inspections.ts';
import { hangOnStep, insertStep, lockRemedy, readSteps } from '../../store/inspections/remedies.ts';
import { reopenReplyLink } from '../../store/reopen-links.ts';
import { type Letters, tellByLetter, WITHOUT_LETTERS } from '../tell-by-letter.ts';
import {
  inspectionNotOpen,
  remedyActNotOpen,
  remedyEndPast,
  remedyFileUnknown,
  remedyNotFound,
  remedyWordsNeeded,
} from './inspection-problems.ts';
import { tellOfRemedy } from './tell-of-remedy.ts';

/** An act on a remedy, from the version somebody saw. */
export interface WantedRemedyAct {
  readonly id: string;
  readonly version: number;
  readonly kind: RemedyAct;
  readonly words: string;
  readonly files: readonly string[];
  /** How whoever enters it for the body was told. */
  readonly toldHow: Exclude<KeptStep['toldHow'], 'link'>;
  /** The new end: of `move-end`, and of a return where it is given with one. */
  readonly day: string | null;
}

interface Taken {
  readonly remedy: Remedy;
  readonly inspection: Inspection;
  readonly steps: readonly KeptStep[];
}

type Acting = Act & { readonly actor: Actor };

/**
 * Does one act about a remedy: its body reports with words and files (or who inspected enters that for it), who inspected accepts,
 * returns or moves the end; the last step is taken back by the side that took it. Its obligation follows.
 *
 * @returns the inspection it belongs to
 * @throws ProblemError remedy-not-found, access.…, version-conflict, inspection-not-open, remedy-act-not-open,
 * remedy-words-needed, remedy-file-unknown, remedy-end-past
 */
export async function actOnRemedy(
  tx: Transaction,
  act: Acting,
  wanted: WantedRemedyAct,
  letters: Letters = WITHOUT_LETTERS,
): Promise<string> {
  const { taken, side } = await take(tx, act, wanted);
  const { remedy, inspection, steps } = taken;
  if (inspection.state !== 'sent' || remedy.obligationId === null) throw inspectionNotOpen();
  checkWanted(act, wanted);
  const step: KeptStep = {
    id: act.newId(),
    remedyId: remedy.id,
    kind: wanted.kind,
    words: wanted.words,
    toldHow: wanted.kind === 'report' && side === 'inspector' ? (wanted.toldHow ?? 'other') : null,
    day: wanted.kind === 'move-end' ? wanted.day : null,
    at: act.now,
    byName: authorOf(act).name,
  };
  const after = [...steps, step];
  await insertStep(tx, act.realmId, step, stateOf(after), authorOf(act));
  await hang(tx, act, taken, { step, files: wanted.files });
  await follow(tx, act, taken, { after, wanted });
  await tellOfRemedy(tx, act, taken, { wanted, side });
  await answerSender(letters, tx, act, taken, wanted);
  await recordAudit(tx, act, {
    action: `records.remedy-${wanted.kind}`,
    object: { type: 'inspection', id: inspection.id },
    before: { state: remedy.state },
    after: {
      remedy: remedy.id,
      organizationId: remedy.organizationId,
      state: stateOf(after),
      ...(wanted.day === null ? {} : { day: wanted.day }),
      toldHow: step.toldHow,
    },
  });
  return inspection.id;
}

/** The remedy with its inspection, and the side on which the actor does this act. */
async function take(
  tx: Transaction,
  act: Acting,
  { id, version, kind }: WantedRemedyAct,
): Promise<{ readonly taken: Taken; readonly side: RemedySide }> {
  const { realmId, actor } = act;
  const remedy = await lockRemedy(tx, realmId, id);
  const inspection = remedy === null ? null : await lockInspection(tx, realmId, remedy.inspectionId);
  if (remedy === null || inspection === null) throw remedyNotFound();
  const asInspector = canInspect(actor, 'records.run-inspection', inspection.organizationId);
  const sides = sidesOf(actor, remedy, inspection);
  if (sides.length === 0) enforceDecision(asInspector);
  if (isJudging(kind)) enforceDecision(asInspector);
  if (remedy.version !== version) throw versionConflict(remedy);
  const steps = await readSteps(tx, realmId, [id]);
  const side = sides.find((one) => isActOpen(steps, one, kind));
  if (side === undefined) throw remedyActNotOpen(kind, remedy.state);
  return { taken: { remedy, inspection, steps }, side };
}

function isJudging(kind: RemedyAct): boolean {
  return kind === 'return' || kind === 'accept' || kind === 'move-end';
}

/** The sides on which somebody acts about a remedy; of the own body first, for what one did oneself is no entering for others. */
export function sidesOf(
  actor: Actor,
  remedy: Pick<Remedy, 'organizationId'>,
  inspection: Pick<Inspection, 'organizationId'>,
): readonly RemedySide[] {
  const isBody =
    worksFor(actor, remedy.organizationId) &&
    canInspect(actor, 'records.answer-remedy', remedy.organizationId).allowed;
  const isInspector = canInspect(actor, 'records.run-inspection', inspection.organizationId).allowed;
  return [...(isBody ? ['body' as const] : []), ...(isInspector ? ['inspector' as const] : [])];
}

function checkWanted(act: Acting, { kind, words, files, day }: WantedRemedyAct): void {
  if (kind === 'report' && words === '' && files.length === 0) throw remedyWordsNeeded();
  if (kind === 'return' && words === '') throw remedyWordsNeeded();
  if (kind === 'move-end' && day === null) throw remedyEndPast();
  if ((kind === 'move-end' || kind === 'return') && day !== null && day < localDay(act.now))
    throw remedyEndPast();
}

async function hang(
  tx: Transaction,
  act: Acting,
  { remedy: { id: remedyId, obligationId } }: Taken,
  { step, files }: { readonly step: KeptStep; readonly files: readonly string[] },
): Promise<void> {
  if (files.length === 0 || obligationId === null) return;
  const place = { remedyId, stepId: step.id, obligationId };
  if ((await hangOnStep(tx, act.realmId, place, files)) < new Set(files).size) throw remedyFileUnknown();
}

/** A body that reported by a link is told by letter how that was judged, and goes on at its link where it was returned. */
async function answerSender(
  letters: Letters,
  tx: Transaction,
  act: Acting,
  { remedy, steps }: Taken,
  { kind, words: said }: WantedRemedyAct,
): Promise<void> {
  const report = standingSteps(steps).at(-1);
  if (report?.kind !== 'report' || report.toldHow !== 'link' || (kind !== 'return' && kind !== 'accept'))
    return;
  if (kind === 'return') await reopenReplyLink(tx, act.realmId, report.id);
  const { organizationId, organizationName } = remedy;
  const verdict = kind === 'return' ? ('returned' as const) : ('accepted' as const);
  await tellByLetter(letters, tx, act, {
    organizationId,
    organizationName,
    verdict,
    sent: report.words,
    said,
  });
}

/** The obligation follows. */
async function follow(
  tx: Transaction,
  act: Acting,
  { remedy }: Taken,
  { after, wanted }: { readonly after: readonly KeptStep[]; readonly wanted: WantedRemedyAct },
): Promise<void> {
  const { obligationId, words } = remedy;
  if (obligationId === null) return;
  if (wanted.kind !== 'move-end') {
    const isAccepted = stateOf(after) === 'accepted';
    await followRemedy(tx, act, obligationId, { handedInAt: handedInAt(after), isAccepted });
  }
  if (wanted.day !== null && (wanted.kind === 'move-end' || wanted.kind === 'return'))
    await moveRemedyEnd(tx, act, { id: obligationId, day: wanted.day, told: words });
}
