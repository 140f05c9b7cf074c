import type {
  DraftDocument,
  DraftDuty,
  DraftTask,
  DraftTime,
  PlanDraft,
  SourcedText,
} from '#kernel/plan-draft/plan-draft.ts';
import { correctReferences, correctReporting, rowsOut } from './correct-rows.ts';
import { correctNames, correctText, toSourced, wordsOf } from './corrected-text.ts';
import type { CorrectedText, Corrections, DocumentCorrections, TaskCorrections } from './corrections.ts';
import { orderTasks } from './order-tasks.ts';
import { readTime } from './read-time.ts';
import { settlesFinding } from './settled-findings.ts';

/** A draft as a person corrected it. */
export interface CorrectedDraft {
  /** Every task stands at its index as read and the added ones behind them, so that corrections and findings keep naming the same task. */
  readonly draft: PlanDraft;
  /** Indexes of the tasks that are left out of the plan, ascending; those out of sight are among them. */
  readonly dropped: readonly number[];
  /** Indexes of the tasks in sight, in the order in which they stand. */
  readonly order: readonly number[];
  /** Indexes of the reporting duties and cited documents that do not enter the plan, ascending. */
  readonly rowsOut: { readonly reporting: readonly number[]; readonly references: readonly number[] };
  /** True for a paper that is no issued document yet. */
  readonly isDraft: boolean;
}

/**
 * Lays a person's corrections over a draft: words become theirs, a corrected time is read again, findings
 * about what they set right are settled. Pure, so that the review, the preview and the plan cannot differ.
 */
export function applyCorrections(draft: PlanDraft, corrections: Corrections): CorrectedDraft {
  const document = correctDocument(draft.document, corrections.document ?? {});
  const year = document.year?.value ?? null;
  const given = (index: number) => corrections.tasks?.[String(index)] ?? {};
  const added = corrections.added ?? [];
  const asksOnly = draft.tasks.length > 0 && draft.tasks.every(({ isRequest }) => isRequest === true);
  const blank: DraftTask = asksOnly ? { ...BLANK_TASK, isRequest: true } : BLANK_TASK;
  const tasks = [...draft.tasks, ...added.map((task) => correctTask(blank, task, year))].map((task, index) =>
    correctTask(task, given(index), year),
  );
  const out = (index: number) => given(index).dropped === true || given(index).gone === true;
  return {
    draft: {
      ...draft,
      document,
      tasks,
      duties: draft.duties.map((duty, index) =>
        correctDuty(duty, corrections.duties?.[String(index)]?.timeText, year),
      ),
      reporting: correctReporting(draft.reporting, corrections),
      references: correctReferences(draft.references, corrections),
      findings: draft.findings.filter((finding) => !settlesFinding(corrections, finding)),
    },
    dropped: tasks.flatMap((_, index) => (out(index) ? [index] : [])),
    order: orderTasks(draft.tasks.length, added).filter((index) => given(index).gone !== true),
    rowsOut: {
      reporting: rowsOut(corrections, 'reporting'),
      references: rowsOut(corrections, 'references'),
    },
    isDraft: corrections.document?.isDraft === true,
  };
}

/** The draft a plan is made from: the corrected one in the order a person gave it, without what was dropped. */
export function withoutDropped({ draft, dropped, order, rowsOut: out }: CorrectedDraft): PlanDraft {
  const gone = new Set(dropped);
  const left = order.filter((index) => !gone.has(index));
  return {
    ...draft,
    tasks: left.flatMap((index) => draft.tasks[index] ?? []),
    reporting: draft.reporting.filter((_, index) => !out.reporting.includes(index)),
    references: draft.references.filter((_, index) => !out.references.includes(index)),
  };
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
  const { text, source } = correctWords(task, given.text);
  return {
    ...task,
    number: given.number === undefined ? task.number : given.number,
    bullet: given.bullet === undefined ? task.bullet : given.bullet,
    heading: given.heading === undefined ? task.heading : given.heading,
    text,
    source,
    lead,
    coordinate: correctNames(task.coordinate, given.coordinate),
    advise: correctNames(task.advise, given.advise),
    assignments: given.lead === undefined ? task.assignments : keepAssignments(task, lead),
    time: correctTime(task.time, given.timeText, year),
    ...(given.product === undefined ? {} : { product: correctText(task.product ?? null, given.product) }),
  };
}

/** The words of the document stay beside a text that was reworded: they are still where it came from. */
function correctWords(task: DraftTask, given: CorrectedText | undefined): Pick<DraftTask, 'text' | 'source'> {
  if (given === undefined || given === task.text) return task;
  return typeof given === 'string' ? { text: given, source: task.source } : given;
}

function correctYear(read: DraftDocument['year'], given: number | null | undefined): DraftDocument['year'] {
  if (given === undefined) return read;
  if (given === null) return null;
  return read?.value === given ? read : { value: given, source: [] };
}

/** A body that no longer leads the task leads no part of it either. */
function keepAssignments(task: DraftTask, lead: readonly SourcedText[]): DraftTask['assignments'] {
  const names = new Set(lead.map((name) => name.text));
  return task.assignments
    .map((assignment) => ({ ...assignment, lead: assignment.lead.filter((name) => names.has(name.text)) }))
    .filter((assignment) => assignment.lead.length > 0);
}

function correctTime(
  read: DraftTime,
  given: CorrectedText | null | undefined,
  year: number | null,
): DraftTime {
  if (given === undefined || given === read.text) return read;
  if (given === null || wordsOf(given) === '') return NO_TIME;
  return { ...readTime(wordsOf(given), year), source: toSourced(given, null).source };
}

function correctDuty(
  read: DraftDuty,
  given: CorrectedText | null | undefined,
  year: number | null,
): DraftDuty {
  if (given === undefined) return read;
  const { time: _, ...duty } = read;
  const time = correctTime(read.time ?? NO_TIME, given, year);
  return time.text === null ? duty : { ...duty, time };
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

const BLANK_TASK: DraftTask = {
  number: null,
  bullet: null,
  heading: null,
  text: '',
  lead: [],
  coordinate: [],
  advise: [],
  assignments: [],
  time: NO_TIME,
  source: [],
};
