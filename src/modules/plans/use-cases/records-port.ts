import type { Queryable } from '#platform/db/database.ts';

/** What a body reported under one obligation, as it says now. */
export interface RecordLabel {
  readonly id: string;
  readonly obligationId: string;
  /** The day on which it was done, ISO. */
  readonly doneOn: string;
  /** Its words, cut where they run long. */
  readonly words: string;
  readonly withdrawn: boolean;
}

/** What the history of a plan asks of records. Each question is one statement. */
export interface RecordsOfPlanPort {
  /** Identifiers of every record under the obligations of the plan, withdrawn ones too. */
  recordsOfPlan(db: Queryable, realmId: string, planId: string): Promise<readonly string[]>;
  labelRecords(db: Queryable, realmId: string, ids: readonly string[]): Promise<readonly RecordLabel[]>;
}
