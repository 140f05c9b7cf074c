import type {
  DraftDocument,
  DraftTask,
  DraftTime,
  PlanDraft,
  SourcedText,
} from '#kernel/plan-draft/plan-draft.ts';
import type { Corrections, DocumentCorrections, TaskCorrections } from './corrections.ts';
import { readTime } from './read-time.ts';
import { settlesFinding } from './settled-findings.ts';

/** A draft as a person corrected it. */
export interface CorrectedDraft {
  /** Every task stands at its index as read, so that corrections and findings keep naming the same task. */
  readonly draft: PlanDraft;
  /** Indexes of the tasks that are left out of the plan, ascending. */
  readonly dropped: readonly number[];
}

/**
 * Lays a person's corrections over a draft: words become theirs, a corrected time is read again, findings
 * about what they set right are settled. Pure, so that the review, the preview and the plan cannot differ.
 */
export function applyCorrections(draft: PlanDraft, corrections: Corrections): CorrectedDraft {
  const document = correctDocument(draft.document, corrections.document ?? {});
  const year = document.year?.value ?? null;
  const given = (index: number) => corrections.tasks?.[String(index)];
  const tasks = draft.tasks.map((task, index) => correctTask(task, given(index) ?? {}, year));
  const dropped = draft.tasks.flatMap((_, index) => (given(index)?.dropped === true ? [index] : []));
  const findings = draft.findings.filter((finding) => !settlesFinding(corrections, finding));
  return { draft: { ...draft, document, tasks, findings }, dropped };
}

/** The draft a plan is made from: the corrected one without the tasks that were dropped. */
export function withoutDropped({ draft, dropped }: CorrectedDraft): PlanDraft {
  const out = new Set(dropped);
  return { ...draft, tasks: draft.tasks.filter((_, index) => !out.has(index)) };
}

function correctDocument(document: DraftDocument, given: DocumentCorrections): DraftDocument {
  return {
    ...document,
    number: correctText(document.number, given.number),
    date: correctText(document.date, given.date),
    subject: correctText(document.subject, given.subject),
    issuer: correctText(document.issuer, given.issuer),
    year: correctYear(document.year, given.year),
  };
}

function correctTask(task: DraftTask, given: TaskCorrections, year: number | null): DraftTask {
  const lead = correctNames(task.lead, given.lead);
  return {
    ...task,
    // The words of the document stay beside a text that was reworded: they are still where it came from.
    text: given.text ?? task.text,
    lead,
    coordinate: correctNames(task.coordinate, given.coordinate),
    advise: correctNames(task.advise, given.advise),
    assignments: given.lead === undefined ? task.assignments : keepAssignments(task, lead),
    time: correctTime(task.time, given.timeText, year),
  };
}

function correctText(read: SourcedText | null, given: string | null | undefined): SourcedText | null {
  if (given === undefined) return read;
  if (given === null || given === '') return null;
  return read?.text === given ? read : { text: given, source: [] };
}

function correctYear(read: DraftDocument['year'], given: number | null | undefined): DraftDocument['year'] {
  if (given === undefined) return read;
  if (given === null) return null;
  return read?.value === given ? read : { value: given, source: [] };
}

/** Names that were already there keep their place in the document. */
function correctNames(
  read: readonly SourcedText[],
  given: readonly string[] | undefined,
): readonly SourcedText[] {
  if (given === undefined) return read;
  return given.map((text) => read.find((name) => name.text === text) ?? { text, source: [] });
}

/** A body that no longer leads the task leads no part of it either. */
function keepAssignments(task: DraftTask, lead: readonly SourcedText[]): DraftTask['assignments'] {
  const names = new Set(lead.map((name) => name.text));
  return task.assignments
    .map((assignment) => ({ ...assignment, lead: assignment.lead.filter((name) => names.has(name.text)) }))
    .filter((assignment) => assignment.lead.length > 0);
}

function correctTime(read: DraftTime, given: string | null | undefined, year: number | null): DraftTime {
  if (given === undefined || given === read.text) return read;
  if (given === null || given === '') return NO_TIME;
  return readTime(given, year);
}

const NO_TIME: DraftTime = {
  text: null,
  kind: null,
  from: null,
  to: null,
  until: null,
  windows: [],
  source: [],
};
