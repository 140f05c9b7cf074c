import type { Cadence, ReferenceRole, Source } from '#kernel/plan-draft/plan-draft.ts';

/** The kinds of rows of a draft that can be set right, added and dropped one by one. */
export const rowParts = ['tasks', 'reporting', 'references'] as const;
export type RowPart = (typeof rowParts)[number];

/** Under which key the rows stand that were added to each kind. */
export const addedOf = {
  tasks: 'added',
  reporting: 'addedReporting',
  references: 'addedReferences',
} as const satisfies Record<RowPart, string>;

/** The kinds of rows of which some part can be set right: those, and duties, which are as many as the paper has. */
export const correctedParts = [...rowParts, 'duties'] as const;
export type CorrectedPart = (typeof correctedParts)[number];

type Words = string | { readonly text: string; readonly source: Source };

interface Kept {
  /** Left out of the plan, still shown so that it can be brought back. */
  readonly dropped?: boolean | undefined;
  /** Out of sight: its adding was undone. */
  readonly gone?: boolean | undefined;
}

/** Corrected parts of one reporting duty. */
export interface ReportingCorrections extends Kept {
  readonly from?: Words | null | undefined;
  readonly to?: Words | null | undefined;
  readonly via?: Words | null | undefined;
  readonly cadence?: Cadence | null | undefined;
  /** `06-15`: the day the report is due each year. */
  readonly due?: string | null | undefined;
  readonly startYear?: number | null | undefined;
}

/** Corrected parts of one cited document. */
export interface ReferenceCorrections extends Kept {
  readonly symbol?: Words | undefined;
  readonly kind?: Words | null | undefined;
  /** ISO day. */
  readonly date?: Words | null | undefined;
  readonly issuer?: Words | null | undefined;
  readonly role?: ReferenceRole | undefined;
}

/** By when one duty of Tổ chức thực hiện is to be done; null says that the paper gives no end. */
export interface DutyCorrections {
  readonly timeText?: Words | null | undefined;
}
