import type { Layout } from '#kernel/document/layout/layout.ts';

/** Formats that a document can be written in. */
export type WrittenFormat = 'docx' | 'pdf';

/** One document to be written. */
export interface WritingJob {
  readonly layout: Layout;
  readonly format: WrittenFormat;
}
