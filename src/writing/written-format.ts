import type { Layout } from '#kernel/document/layout/layout.ts';

/** Formats that a document can be written in. */
export type WrittenFormat = 'docx' | 'pdf';

/** One document to be written, as a file or as a drawing of its pages to look at, one below the other. */
export interface WritingJob {
  readonly layout: Layout;
  readonly format: WrittenFormat | 'svg';
}
