import type { Paragraph } from '#kernel/document/model/document-tree.ts';
import { paragraphsOf } from '#kernel/document/model/walk-document.ts';
import { lowerText } from '#kernel/language/fold-text.ts';
import type { DraftFinding, PlanDraft } from '#kernel/plan-draft/plan-draft.ts';
import type { ExtractionContext } from '../extraction-context.ts';
import { isSignatureStart } from '../regions/find-ending.ts';
import { purposeOfKind } from '../regions/kind-purpose.ts';

type Draft = Omit<PlanDraft, 'findings'>;

/**
 * What a person should know of the paper as a whole: why nothing is assigned, that its tasks are requests, what its
 * head lacks, that several signed it.
 */
export function findDocumentFindings(draft: Draft, context: ExtractionContext): DraftFinding[] {
  return [
    ...findWork(draft, context),
    ...findBlanks(draft),
    ...findLosses(draft, context),
    ...findSigners(context),
  ];
}

/** Why there is no task, or what kind of task there is. */
function findWork({ document, tasks }: Draft, context: ExtractionContext): DraftFinding[] {
  const purpose = purposeOfKind(context);
  const kind = lowerText(document.type?.text ?? 'công văn');
  if (purpose === 'asks' && tasks.length > 0)
    return [about('document-asks', 'info', { kind, count: String(tasks.length) })];
  if (tasks.length > 0) return [];
  if (!isVietnamese(context)) return [about('text-not-vietnamese', 'warning')];
  if (purpose === 'tells') return [about('document-tells', 'warning', { kind })];
  return [about('document-without-tasks', 'warning')];
}

function findBlanks({ document }: Draft): DraftFinding[] {
  const { number, date } = document;
  const findings: DraftFinding[] = [];
  if (number && !/^\s*\d/u.test(number.text)) {
    const values = { printed: number.text };
    findings.push({
      code: 'number-blank',
      severity: 'info',
      path: 'document.number',
      source: number.source,
      values,
    });
  }
  if (date && /^\d{4}(?:-\d{2})?$/u.test(date.text)) {
    const values = { known: date.text };
    findings.push({
      code: 'date-incomplete',
      severity: 'info',
      path: 'document.date',
      source: date.source,
      values,
    });
  }
  return findings;
}

/** Parts of the head in both languages, by their key in the draft. */
const HEAD_PARTS = [
  ['number', 'số và ký hiệu', 'number'],
  ['date', 'ngày ban hành', 'date of issue'],
  ['issuer', 'cơ quan ban hành', 'issuing body'],
  ['subject', 'trích yếu', 'subject'],
] as const;

/** A page without any part of the form is a fragment; a paper with some lacks the others. */
function findLosses({ document }: Draft, context: ExtractionContext): DraftFinding[] {
  const missing = HEAD_PARTS.filter(([key]) => document[key] === null);
  const isFragment =
    missing.length === HEAD_PARTS.length && document.type === null && document.signer === null;
  if (isFragment) return isVietnamese(context) ? [about('document-fragment', 'info')] : [];
  if (missing.length === 0) return [];
  const values = {
    missing: missing.map(([, name]) => name).join(', '),
    lacks: missing.map(([, , name]) => name).join(', '),
  };
  return [about('head-incomplete', 'info', values)];
}

/** Two that sign one paper: the draft holds the first. */
function findSigners({ regions }: ExtractionContext): DraftFinding[] {
  const blocks = [...regions.signature, ...regions.annexes.slice(0, 4)];
  const lines = blocks.filter((block): block is Paragraph => block.kind === 'paragraph');
  const first = lines.findIndex(({ text }) => /\p{Ll}/u.test(text) && !/^\(/u.test(text));
  const second = first < 0 ? undefined : lines.slice(first + 1).find(isSignatureStart);
  if (second === undefined) return [];
  const source = [{ block: second.id, start: 0, end: second.text.length, page: second.page }];
  return [{ code: 'signers-several', severity: 'info', path: 'document.signer', source, values: {} }];
}

const LETTER = /\p{L}/gu;
const VIETNAMESE = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/gu;
/** Enough of a text to tell its language by. */
const SAMPLE = 4_000;

/** Vietnamese marks about every third letter; a text with next to none is in another language. */
function isVietnamese({ tree }: ExtractionContext): boolean {
  let sample = '';
  for (const { text } of paragraphsOf(tree)) {
    sample += `${text.toLowerCase()} `;
    if (sample.length > SAMPLE) break;
  }
  const letters = sample.match(LETTER)?.length ?? 0;
  return letters < 40 || (sample.match(VIETNAMESE)?.length ?? 0) / letters > 0.04;
}

function about(
  code: string,
  severity: DraftFinding['severity'],
  values: DraftFinding['values'] = {},
): DraftFinding {
  return { code, severity, path: null, source: [], values };
}
