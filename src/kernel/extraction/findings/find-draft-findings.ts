import { foldText } from '#kernel/language/fold-text.ts';
import type { DraftFinding, DraftTask, PlanDraft, SourcedText } from '#kernel/plan-draft/plan-draft.ts';
import type { ExtractionContext } from '../extraction-context.ts';
import { findDocumentFindings } from './find-document-findings.ts';

/** What a person should look at before confirming a draft: of the paper as a whole, then of each task. */
export function findDraftFindings(
  draft: Omit<PlanDraft, 'findings'>,
  context: ExtractionContext,
): DraftFinding[] {
  const year = draft.document.year?.value ?? null;
  return [
    ...findDocumentFindings(draft, context),
    ...draft.tasks.flatMap((task, index) => findTaskFindings(task, index, year)),
  ];
}

function findTaskFindings(task: DraftTask, index: number, year: number | null): DraftFinding[] {
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
