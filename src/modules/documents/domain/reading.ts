import type { DocumentTree } from '#kernel/document/model/document-tree.ts';
import type { PlanDraft } from '#kernel/plan-draft/plan-draft.ts';
import type { Corrections } from './corrections.ts';

/**
 * awaiting: waits for a person; confirmed: became a plan; discarded: put aside, can be taken back; urgent: an urgent
 * request answers it, and it waits for nobody.
 */
export type ReadingState = 'awaiting' | 'confirmed' | 'discarded' | 'urgent';

/** The file as it came in; `id` is the key of its bytes. */
export interface SourceFile {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
}

/** How a document came: a file whose words were read, pictures of words, or words that were pasted. */
export type WayIn = 'file' | 'scan' | 'pasted';

/** What is known of a scan: its pages, and who said that it holds no State secret. */
export interface Scan {
  /** Width and height of each page, in points or dots. */
  readonly pages: readonly { readonly width: number; readonly height: number }[];
  readonly declaredAt: Date;
  readonly declaredByName: string;
}

/** One document that came in, as a list shows it. */
export interface ReadingSummary {
  readonly id: string;
  readonly file: SourceFile;
  readonly way: WayIn;
  /** Null for what is no scan. */
  readonly scan: Scan | null;
  readonly state: ReadingState;
  readonly title: string;
  readonly issuer: string | null;
  readonly taskCount: number;
  readonly unsureCount: number;
  readonly receivedAt: Date;
  readonly receivedByName: string;
  readonly planId: string | null;
  readonly version: number;
  readonly changedAt: Date;
  readonly changedByName: string;
}

/** One document with its tree, the draft as it was read, and what people set right since. */
export interface StoredReading extends ReadingSummary {
  readonly tree: DocumentTree;
  readonly draft: PlanDraft;
  readonly corrections: Corrections;
}
