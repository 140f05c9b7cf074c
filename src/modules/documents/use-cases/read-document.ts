import type { DocumentFile } from '#reading/read-document-file.ts';
import type { ReadingOutcome } from '#reading/reading-outcome.ts';

/** Reads one file behind the fence: its tree and draft, a refusal by the secrets gate, or why it cannot be read. */
export type ReadDocument = (file: DocumentFile) => Promise<ReadingOutcome>;
