/** One thing that happened under an obligation. */
export type Happening<Entry, Step> =
  | { readonly kind: 'record'; readonly at: string; readonly record: Entry }
  | { readonly kind: 'step'; readonly at: string; readonly step: Step };

/**
 * Records and steps of the state in the order in which they came, oldest first; moments are ISO. A step that a
 * record made stands after it.
 */
export function gatherTimeline<Entry extends { enteredAt: string }, Step extends { at: string }>(
  records: readonly Entry[],
  steps: readonly Step[],
): readonly Happening<Entry, Step>[] {
  const happenings: Happening<Entry, Step>[] = [
    ...records.map((record) => ({ kind: 'record' as const, at: record.enteredAt, record })),
    ...steps.map((step) => ({ kind: 'step' as const, at: step.at, step })),
  ];
  // Sorting is stable, so of one moment the record stays before the step.
  return happenings.sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
}
