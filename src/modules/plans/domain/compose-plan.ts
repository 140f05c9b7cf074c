import { composeFromDraft } from '#kernel/composition/compose-from-draft.ts';
import { composeFromTree } from '#kernel/composition/compose-from-tree.ts';
import { parsePrintedDraft } from '#kernel/composition/parse-printed-draft.ts';
import type { DocumentTree } from '#kernel/document/model/document-tree.ts';
import type { OfficialDocument } from '#kernel/document/model/official-document.ts';
import type { PlanDraft } from '#kernel/plan-draft/plan-draft.ts';
import { printDraft } from '#kernel/plan-draft/print-draft.ts';

/** What a confirmed plan was made from. */
export interface PlanSource {
  readonly tree: DocumentTree;
  readonly draft: PlanDraft;
  /** The draft as people set it right. */
  readonly corrected: PlanDraft;
}

/**
 * The official document of a confirmed plan: the whole paper, aims and prose included, with the head as people set
 * it right; number and day stay blank where the office's document system has not given them. A plan that came
 * without a paper that could be read is composed from its tasks.
 */
export function composePlan({ tree, draft, corrected }: PlanSource): OfficialDocument {
  if (tree.blocks.length === 0)
    return composeFromDraft(parsePrintedDraft(printDraft(corrected, '', { spans: false }))).document;
  const document = composeFromTree(tree, draft);
  const { number, date, subject, issuer } = corrected.document;
  const changed = <Value>(before: string | undefined, after: string | undefined, value: Value): Value[] =>
    before === after || after === undefined ? [] : [value];
  const [newSubject] = changed(draft.document.subject?.text, subject?.text, [subject?.text ?? '']);
  const [newIssuer] = changed(draft.document.issuer?.text, issuer?.text, [issuer?.text.toUpperCase() ?? '']);
  return {
    ...document,
    number: number?.text ?? document.number,
    date: date?.text ?? document.date,
    subject: newSubject ?? document.subject,
    issuer: newIssuer ?? document.issuer,
  };
}
