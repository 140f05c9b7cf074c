import type { SecrecyDegree } from '#kernel/document/checks/secrecy-stamp.ts';
import type { DocumentFacts } from '#kernel/document/model/document-facts.ts';
import type { DocumentTree } from '#kernel/document/model/document-tree.ts';
import type { DocxFailureCode } from '#kernel/document/readers/docx/docx-failure.ts';
import type { PlanDraft } from '#kernel/plan-draft/plan-draft.ts';
import type { FenceFailureCode } from '#platform/fence/fence-failure.ts';
import type { PdfFailureCode } from '#platform/pdf-in/pdf-failure.ts';

/** Formats that are known by their content and that no reader exists for yet. */
export type UnreadFormat = 'doc' | 'odt' | 'rtf' | 'html' | 'image' | 'spreadsheet' | 'slides' | 'archive';

/** Why a file could not be read; these codes are stable and are named in messages, logs and tests. */
export type UnreadableCode =
  | 'empty-file'
  | 'file-too-large'
  | 'text-too-large'
  | 'text-encoding'
  | 'unknown-format'
  | `not-yet-${UnreadFormat}`
  | `docx-${DocxFailureCode}`
  | `pdf-${PdfFailureCode}`
  | 'pdf-without-text'
  | 'pdf-unknown-letters'
  | FenceFailureCode;

/** What reading one file came to. */
export type ReadingOutcome =
  | {
      readonly kind: 'read';
      readonly tree: DocumentTree;
      readonly draft: PlanDraft;
      /** How the file sets its pages; only when asked for, and only of formats that tell. */
      readonly facts?: DocumentFacts;
    }
  | SecretOutcome
  | UnreadableOutcome;

/** The file bears a mark of State secrecy (DESIGN law 4): nothing of it may be kept, shown or logged. */
export interface SecretOutcome {
  readonly kind: 'secret';
  readonly mark: SecrecyDegree;
  readonly place: 'text' | 'margin' | 'file-name';
}

/** The file could not be read; `detail` names the part of the file or the limit that was broken, null when there is none. */
export interface UnreadableOutcome {
  readonly kind: 'unreadable';
  readonly code: UnreadableCode;
  readonly detail: string | null;
}

/** Builds the outcome of a file that could not be read. */
export function unreadable(code: UnreadableCode, detail: string | null = null): UnreadableOutcome {
  return { kind: 'unreadable', code, detail };
}
