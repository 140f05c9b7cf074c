/** What a person set right in a draft before confirming it; what is not named stays as read. */
export interface Corrections {
  readonly document?: DocumentCorrections | undefined;
  /** By index of the task in the draft as read, written in digits. */
  readonly tasks?: Readonly<Record<string, TaskCorrections>> | undefined;
}

/** Corrected facts of the document; null says that the paper does not give it. */
export interface DocumentCorrections {
  readonly number?: string | null | undefined;
  readonly date?: string | null | undefined;
  readonly subject?: string | null | undefined;
  readonly issuer?: string | null | undefined;
  readonly year?: number | null | undefined;
}

/** Corrected parts of one task; `dropped` leaves it out of the plan. */
export interface TaskCorrections {
  readonly text?: string | undefined;
  readonly lead?: readonly string[] | undefined;
  readonly coordinate?: readonly string[] | undefined;
  readonly advise?: readonly string[] | undefined;
  readonly timeText?: string | null | undefined;
  readonly dropped?: boolean | undefined;
}

/** Lays later corrections over earlier ones: each part that `later` names wins, the rest stays as it was. */
export function mergeCorrections(earlier: Corrections, later: Corrections): Corrections {
  const tasks: Record<string, TaskCorrections> = { ...earlier.tasks };
  for (const [index, task] of Object.entries(later.tasks ?? {})) tasks[index] = { ...tasks[index], ...task };
  return { document: { ...earlier.document, ...later.document }, tasks };
}

/** Indexes that name no task of a draft of `taskCount` tasks, as they were written; `01` is none, for nobody would find it. */
export function unknownTasks(corrections: Corrections, taskCount: number): string[] {
  return Object.keys(corrections.tasks ?? {}).filter(
    (index) => Number(index) >= taskCount || String(Number(index)) !== index,
  );
}
