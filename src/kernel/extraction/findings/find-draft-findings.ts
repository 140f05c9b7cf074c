import { foldText } from '#kernel/language/fold-text.ts';
import type { DraftFinding, DraftTask, PlanDraft, SourcedText } from '#kernel/plan-draft/plan-draft.ts';
import { looksLikeBody } from '../bodies/body-words.ts';
import type { BorrowedLead } from '../tasks/extract-tasks.ts';

/**
 * What a person should look at before confirming a draft. Codes: `document-without-tasks`, `number-blank`,
 * `date-incomplete`, `task-without-lead`, `time-not-understood`, `time-without-year`, `group-open`,
 * `lead-from-row-above`, `lead-from-whole-list`, `lead-unlike-body`, `text-cut-short`, `table-without-roles`.
 */
export function findDraftFindings(draft: Omit<PlanDraft, 'findings'>, doubts: ReadingDoubts): DraftFinding[] {
  return [
    ...findDocumentFindings(draft),
    ...findPaperFindings(doubts),
    ...draft.tasks.flatMap((task, index) => [
      ...findTaskFindings(task, index),
      ...findBorrowedLead(task, index, doubts.borrowedLeads.get(task)),
    ]),
  ];
}

/** What the rooms of extraction know of their own doubts, beyond what stands in the draft. */
export interface ReadingDoubts {
  readonly borrowedLeads: ReadonlyMap<DraftTask, BorrowedLead>;
  /** Words at which the paper breaks off in mid-sentence; null where it has an end. */
  readonly cutEnd: SourcedText | null;
  /** First words of each table whose columns say nothing of who does what by when. */
  readonly silentTables: readonly SourcedText[];
}

function findPaperFindings({ cutEnd, silentTables }: ReadingDoubts): DraftFinding[] {
  const cut: DraftFinding[] =
    cutEnd === null
      ? []
      : [
          {
            code: 'text-cut-short',
            severity: 'warning',
            path: null,
            source: cutEnd.source,
            values: { words: cutEnd.text },
          },
        ];
  const tables = silentTables.map(
    ({ text, source }): DraftFinding => ({
      code: 'table-without-roles',
      severity: 'info',
      path: null,
      source,
      values: { words: text },
    }),
  );
  return [...cut, ...tables];
}

const BORROWED = {
  'row-above': { code: 'lead-from-row-above' },
  'whole-list': { code: 'lead-from-whole-list' },
} as const;

/** A lead that stands beside other work is a reading, not a copy: a person should look at it. */
function findBorrowedLead(task: DraftTask, index: number, from: BorrowedLead | undefined): DraftFinding[] {
  if (from === undefined) return [];
  return [
    {
      ...BORROWED[from],
      severity: 'unsure',
      path: `tasks.${index}.lead`,
      source: task.lead.flatMap((body) => body.source),
      values: { task: task.text.slice(0, 80), lead: task.lead.map((body) => body.text).join(', ') },
    },
  ];
}

function findDocumentFindings({ document, tasks }: Omit<PlanDraft, 'findings'>): DraftFinding[] {
  const findings: DraftFinding[] = [];
  if (tasks.length === 0) {
    findings.push({
      code: 'document-without-tasks',
      severity: 'warning',
      path: null,
      source: [],
      values: {},
    });
  }
  if (document.number && !/^\s*\d/u.test(document.number.text)) {
    const { text, source } = document.number;
    findings.push({
      code: 'number-blank',
      severity: 'info',
      path: 'document.number',
      source,
      values: { printed: text },
    });
  }
  if (document.date && /^\d{4}(?:-\d{2})?$/u.test(document.date.text)) {
    const { text, source } = document.date;
    findings.push({
      code: 'date-incomplete',
      severity: 'info',
      path: 'document.date',
      source,
      values: { known: text },
    });
  }
  return findings;
}

function findTaskFindings(task: DraftTask, index: number): DraftFinding[] {
  const findings: DraftFinding[] = [];
  const path = `tasks.${index}`;
  const label = { task: task.text.slice(0, 80) };
  if (task.lead.length === 0) {
    findings.push({
      code: 'task-without-lead',
      severity: 'warning',
      path: `${path}.lead`,
      source: task.source,
      values: label,
    });
  }
  const { time } = task;
  if (time.text !== null && time.kind === null) {
    findings.push({
      code: 'time-not-understood',
      severity: 'unsure',
      path: `${path}.time`,
      source: time.source,
      values: { words: time.text },
    });
  } else if (time.text !== null && time.kind !== 'ongoing' && time.from === null && time.to === null) {
    findings.push({
      code: 'time-without-year',
      severity: 'unsure',
      path: `${path}.time`,
      source: time.source,
      values: { words: time.text },
    });
  }
  for (const [position, body] of task.lead.entries()) {
    if (looksLikeBody(body.text)) continue;
    findings.push({
      code: 'lead-unlike-body',
      severity: 'unsure',
      path: `${path}.lead.${position}`,
      source: body.source,
      values: { words: body.text },
    });
  }
  for (const role of ['lead', 'coordinate', 'advise'] as const) {
    task[role].forEach((body, position) => {
      if (isOpenGroup(body)) {
        findings.push({
          code: 'group-open',
          severity: role === 'lead' ? 'unsure' : 'info',
          path: `${path}.${role}.${position}`,
          source: body.source,
          values: { group: body.text },
        });
      }
    });
  }
  return findings;
}

/** `các cơ quan liên quan`: words that name no members until a person does. */
function isOpenGroup(body: SourcedText): boolean {
  return /\blien quan\b/u.test(foldText(body.text));
}
