import type { Quantity, ToldHow } from './record.ts';

/** What a body had done under one of its obligations before the house knew it. */
export interface PastRecord {
  readonly obligationId: string;
  readonly organizationId: string;
  /** The body under its name of that time. */
  readonly organizationName: string;
  /** Local day, ISO. */
  readonly doneOn: string;
  readonly place: string | null;
  readonly words: string;
  readonly quantities: readonly Quantity[];
  readonly enteredAt: Date;
  readonly enteredByName: string;
  /** How another body that entered it was told; null: the body itself entered it. */
  readonly told: {
    readonly how: ToldHow;
    readonly detail: string;
    readonly organizationId: string;
    readonly isConfirmed: boolean;
  } | null;
  readonly question: PastQuestion | null;
}

/** What was asked about a record, and the answer where there was one. */
export interface PastQuestion {
  readonly words: string;
  readonly askedAt: Date;
  readonly askedByName: string;
  readonly organizationId: string;
  readonly answer: string | null;
  readonly answeredAt: Date | null;
  readonly answeredByName: string | null;
}
