/** What can be found by words over the whole house. */
export const SEARCH_KINDS = [
  'plan',
  'task',
  'obligation',
  'record',
  'inspection',
  'organization',
  'document',
] as const;

/** One of `SEARCH_KINDS`. */
export type SearchKind = (typeof SEARCH_KINDS)[number];
