/** What is known of a plan beside its items: the paper it came from, and what stands at its head. */
export interface PlanHead {
  readonly id: string;
  readonly readingId: string;
  readonly title: string;
  readonly kind: string | null;
  readonly number: string | null;
  /** As written: `2022-02-05`, or `2022-02` where the paper leaves the day blank. */
  readonly date: string | null;
  readonly issuer: string | null;
  readonly year: number | null;
  readonly signer: string | null;
  readonly fileName: string;
  readonly confirmedAt: Date;
  /** True for a paper that was no issued document when it was confirmed (dự thảo). */
  readonly isDraft: boolean;
}
