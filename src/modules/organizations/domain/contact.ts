/** What is known of somebody who answers for a body. */
export interface ContactWords {
  readonly name: string;
  readonly job: string | null;
  readonly duty: string | null;
  readonly phones: readonly string[];
  readonly email: string | null;
}

/** Somebody who answers, or answered, for a body. */
export interface Contact extends ContactWords {
  readonly id: string;
  readonly organizationId: string;
  /** First day and first day no longer; null: not known, or still. */
  readonly from: string | null;
  readonly to: string | null;
  readonly version: number;
  readonly changedAt: Date;
  readonly changedByName: string;
}
