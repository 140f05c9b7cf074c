import type { DocumentFile } from './read-document-file.ts';

/** How the draft of a file is printed. */
export interface DraftPrint {
  readonly spans: boolean;
}

/** What is sent to a process of the reading fence: a file, and how to print its draft, null for tree and draft themselves. */
export interface ReadingJob {
  readonly file: DocumentFile;
  readonly print: DraftPrint | null;
}
