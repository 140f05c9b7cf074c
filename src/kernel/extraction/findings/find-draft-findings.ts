import { foldText } from '#kernel/language/fold-text.ts';
import type { DraftFinding, DraftTask, PlanDraft, SourcedText } from '#kernel/plan-draft/plan-draft.ts';
import { looksLikeBody } from '../bodies/body-words.ts';
import type { ExtractionContext } from '../extraction-context.ts';
import type { BorrowedLead } from '../tasks/extract-tasks.ts';
import { findDocumentFindings } from './find-document-findings.ts';

/**
 * What a person should look at before confirming a draft. Codes: `document-without-tasks`, `number-blank`,
 * `date-incomplete`, `task-without-lead`, `time-not-understood`, `time-without-year`, `group-open`,
 * `lead-from-row-above`, `lead-from-whole-list`, `lead-unlike-body`, `text-cut-short`, `table-without-roles`.
 */
export function findDraftFindings(
  draft: Omit<PlanDraft, 'findings'>,
  context: ExtractionContext,
  doubts: ReadingDoubts,
): DraftFinding[] {
  const year = draft.document.year?.value ?? null;
  return [
    ...findDocumentFindings(draft, context),
    ...findPaperFindings(doubts),
    ...draft.tasks.flatMap((task, index) => [
      ...findTaskFindings(task, index, year),
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

/** What is unsure of one task that stands at `index`: its lead, its time, open groups. */
export function findTaskFindings(task: DraftTask, index: number, year: number | null): DraftFinding[] {
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
  findings.push(...findTimeFindings(task, `${path}.time`, year));
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

/** Words of time that another act or paper sets: `ngay sau khi …`, `kể từ …`, `theo kế hoạch của Bộ`. */
const DEPENDS =
  /\b(?:sau khi|khi co|khi duoc|ke tu|theo (?:ke hoach|huong dan|chi dao|tien do|yeu cau|lich|quy dinh|chuong trinh))\b/u;

function findTimeFindings({ time, isRequest }: DraftTask, path: string, year: number | null): DraftFinding[] {
  const { text, kind, from, to, source } = time;
  if (text === null) return [];
  const values = { words: text };
  if (kind === null) {
    const code = DEPENDS.test(foldText(text)) ? { code: 'time-depends' } : { code: 'time-not-understood' };
    return [{ ...code, severity: 'unsure', path, source, values }];
  }
  if (kind === 'ongoing') return [];
  if (from === null && to === null)
    return [{ code: 'time-without-year', severity: 'unsure', path, source, values }];
  const isAssumed = isRequest === true && year === null && to !== null && !/(?:19|20)\d{2}/u.test(text);
  if (!isAssumed) return [];
  return [{ code: 'time-year-assumed', severity: 'unsure', path, source, values: { ...values, day: to } }];
}

/** `các cơ quan liên quan`: words that name no members until a person does. */
function isOpenGroup(body: SourcedText): boolean {
  return /\blien quan\b/u.test(foldText(body.text));
}
