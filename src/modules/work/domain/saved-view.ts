/** A list as somebody likes to see it. */
export interface SavedView {
  readonly id: string;
  readonly accountId: string;
  readonly accountName: string;
  readonly name: string;
  /** The address of the list without what stands before the question mark. */
  readonly address: string;
  readonly sharedWith: SharedWith;
  /** The body it is shared with, null for none or everybody. */
  readonly organizationId: string | null;
  readonly version: number;
  readonly changedAt: Date;
}

/** Whom a view is shown to: its maker, the maker's body, everybody of the realm. */
export type SharedWith = 'nobody' | 'organization' | 'realm';
