import { localDay } from '#kernel/time/local-time.ts';
import { type Act, recordAudit } from '#modules/audit/door.ts';
import { followRemedy, type Obligation } from '#modules/work/door.ts';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { Inspection, KeptStep, Remedy } from '../../domain/inspection/inspection.ts';
import { handedInAt, isActOpen, standingSteps, stateOf } from '../../domain/inspection/remedy-state.ts';
import type { ReplyLink } from '../../domain/reply-link.ts';
import { lockInspection } from '../../store/inspections/read-inspections.ts';
import {
  findRemedyOfObligation,
  hangOnStep,
  insertStep,
  lockRemedy,
  readSteps,
} from '../../store/inspections/remedies.ts';
import { answerReplyLink } from '../../store/reply-links.ts';
import {
  inspectionNotOpen,
  remedyActNotOpen,
  remedyFileUnknown,
  remedyWordsNeeded,
} from './inspection-problems.ts';
import { tellOfRemedy } from './tell-of-remedy.ts';

/** A remedy held to be reported, with the inspection it belongs to. */
export interface HeldRemedy {
  readonly remedy: Remedy;
  readonly inspection: Inspection;
}

/** Holds what has to be put right under an obligation, before its link is held; null for every other obligation. */
export async function takeRemedyOf(
  tx: Transaction,
  realmId: string,
  obligationId: string,
): Promise<HeldRemedy | null> {
  const found = await findRemedyOfObligation(tx, realmId, obligationId);
  const remedy = found === null ? null : await lockRemedy(tx, realmId, found.id);
  const inspection = remedy === null ? null : await lockInspection(tx, realmId, remedy.inspectionId);
  return remedy === null || inspection === null ? null : { remedy, inspection };
}

/** What is sent about a remedy behind a link. */
export interface ReportByLink {
  readonly sender: string;
  readonly words: string;
  readonly files: readonly string[];
}

/**
 * The body says behind a link what it put right: a step like any other, marked as come by a link, that whoever inspected has to
 * judge. The link is answered by it.
 *
 * @throws ProblemError inspection-not-open, remedy-act-not-open, remedy-words-needed, remedy-file-unknown
 */
export async function reportByLink(
  tx: Transaction,
  act: Act,
  link: ReplyLink,
  { remedy, inspection }: HeldRemedy,
  { sender, words, files }: ReportByLink,
): Promise<void> {
  const { realmId } = act;
  const { id: remedyId, obligationId } = remedy;
  if (inspection.state !== 'sent' || obligationId === null) throw inspectionNotOpen();
  const steps = await readSteps(tx, realmId, [remedyId]);
  if (!isActOpen(steps, 'body', 'report')) throw remedyActNotOpen('report', remedy.state);
  if (words === '' && files.length === 0) throw remedyWordsNeeded();
  const step: KeptStep = {
    ...{ id: act.newId(), remedyId, kind: 'report', words, toldHow: 'link', day: null },
    ...{ at: act.now, byName: sender },
  };
  const after = [...steps, step];
  await insertStep(tx, realmId, step, stateOf(after), { at: act.now, accountId: null, name: sender });
  const place = { remedyId, stepId: step.id, obligationId, replyLinkId: link.id };
  if ((await hangOnStep(tx, realmId, place, files)) < new Set(files).size) throw remedyFileUnknown();
  await answerReplyLink(tx, link, { remedyStepId: step.id }, act.now);
  await followRemedy(tx, act, obligationId, { handedInAt: handedInAt(after), isAccepted: false });
  await tellOfRemedy(
    tx,
    act,
    { remedy, inspection },
    { wanted: { kind: 'report', words }, side: 'body', byName: sender },
  );
  await recordAudit(
    tx,
    act,
    {
      action: 'records.remedy-report',
      object: { type: 'inspection', id: inspection.id },
      before: { state: remedy.state },
      after: {
        remedy: remedyId,
        organizationId: remedy.organizationId,
        state: stateOf(after),
        toldHow: step.toldHow,
      },
    },
    {
      action: 'records.answer-reply-link',
      object: { type: 'reply-link', id: link.id },
      before: null,
      after: { remedy: remedyId },
    },
  );
}

/** What a link shows of a remedy: its own words, why it came back, and what was sent by this very link. */
export interface RemedyBehindLink {
  readonly words: string;
  readonly returned: { readonly words: string; readonly by: string; readonly at: Date } | null;
  readonly sent: (ReportByLink & { readonly doneOn: string; readonly isAccepted: boolean }) | null;
}

/** What stands behind a link that asks about a remedy; null for every other one. */
export async function lookAtRemedyBehind(
  db: Queryable,
  link: ReplyLink,
  { id, origin }: Pick<Obligation, 'id' | 'origin'>,
): Promise<RemedyBehindLink | null> {
  if (origin !== 'remedy') return null;
  const remedy = await findRemedyOfObligation(db, link.realmId, id);
  if (remedy === null) return null;
  const steps = await readSteps(db, link.realmId, [remedy.id]);
  const last = standingSteps(steps).at(-1);
  const own = steps.find((step) => step.id === link.remedyStepId);
  return {
    words: remedy.words,
    returned: last?.kind === 'return' ? { words: last.words, by: last.byName, at: last.at } : null,
    sent:
      own === undefined
        ? null
        : {
            ...{ sender: own.byName, words: own.words, files: [], doneOn: localDay(own.at) },
            isAccepted: remedy.state === 'accepted',
          },
  };
}
