/** Columns of the list, by the names its address has for them. */
export const LIST_COLUMNS = [
  'task',
  'body',
  'plan',
  'time',
  'due',
  'state',
  'holder',
  'note',
  'origin',
  'year',
  'printed',
  'changed',
] as const;

export type ListColumn = (typeof LIST_COLUMNS)[number];

/** Columns while nobody chose any. */
export const USUAL_COLUMNS: readonly ListColumn[] = ['task', 'body', 'plan', 'time', 'state'];

/** Reads columns out of an address, in their order; unknown ones and doubles are left out. */
export function readColumns(written: string | undefined): readonly ListColumn[] {
  const named = (written ?? '').split(',');
  const columns = named.flatMap((name) => LIST_COLUMNS.find((column) => column === name) ?? []);
  const chosen = [...new Set(columns)];
  return chosen.length === 0 ? USUAL_COLUMNS : chosen;
}
