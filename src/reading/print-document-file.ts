import { printDraft } from '#kernel/plan-draft/print-draft.ts';
import { type DocumentFile, readDocumentFile } from './read-document-file.ts';
import type { DraftPrint } from './reading-job.ts';
import type { SecretOutcome, UnreadableOutcome } from './reading-outcome.ts';

/** What printing the draft of one file came to: the object of `nhipcau read --json`, or why there is none. */
export type PrintedOutcome =
  | { readonly kind: 'printed'; readonly draft: Readonly<Record<string, unknown>> }
  | SecretOutcome
  | UnreadableOutcome;

/**
 * Reads one file and prints its draft as an object for JSON, with `reading` last: how the file was read.
 *
 * Behind a fence it sends back a third of the bytes of tree and draft, whose way out costs as much as parsing the file.
 */
export async function printDocumentFile(file: DocumentFile, { spans }: DraftPrint): Promise<PrintedOutcome> {
  const outcome = await readDocumentFile(file);
  if (outcome.kind !== 'read') return outcome;
  const { tree, draft } = outcome;
  const { format, pages, findings } = tree;
  const printed = printDraft(draft, file.name, { spans, tree });
  return { kind: 'printed', draft: { ...printed, reading: { format, pages, findings } } };
}
