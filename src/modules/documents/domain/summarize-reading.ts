import { kindOfSymbol, parseSymbol } from '#kernel/extraction/references/document-symbol.ts';
import type { PlanDraft } from '#kernel/plan-draft/plan-draft.ts';
import { type CorrectedDraft, withoutDropped } from './apply-corrections.ts';

/** What a list shows of a draft, kept beside it so that a list opens no draft. */
export interface ReadingFacts {
  readonly title: string;
  readonly issuer: string | null;
  readonly taskCount: number;
  /** Findings somebody must still look at. */
  readonly unsureCount: number;
}

/** Sums up a corrected draft; a document without kind or subject is called by its file. */
export function summarizeReading(corrected: CorrectedDraft, fileName: string): ReadingFacts {
  const draft = withoutDropped(corrected);
  return {
    title: titleOf(draft) ?? fileName,
    issuer: draft.document.issuer?.text ?? null,
    taskCount: draft.tasks.length,
    unsureCount: draft.findings.filter((finding) => finding.severity === 'unsure').length,
  };
}

/** Whether a draft says what its document is called; else it goes by its file, which is a name for a list alone. */
export function isNamed(draft: PlanDraft): boolean {
  return titleOf(draft) !== null;
}

function titleOf(draft: PlanDraft): string | null {
  const { type, subject, number } = draft.document;
  // The letters of a number tell the kind where nobody read it, as of a scan whose number somebody typed.
  const symbol = number === null ? null : parseSymbol(number.text);
  const kind =
    type === null
      ? symbol === null
        ? null
        : kindOfSymbol(symbol)
      : type.text.charAt(0) + type.text.slice(1).toLowerCase();
  if (subject === null) {
    const given = symbol?.number === '' ? null : (number?.text ?? null);
    const parts = [kind, given].filter((part) => part !== null);
    return parts.length === 0 ? null : parts.join(' ');
  }
  // A subject that begins in lower case goes on from the kind: "CHƯƠNG TRÌNH" / "hành động về …".
  const goesOn = /^\p{Ll}/u.test(subject.text) && kind !== null;
  return goesOn ? `${kind} ${subject.text}` : subject.text;
}
