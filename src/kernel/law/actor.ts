/**
 * Who acts: one account of one realm, bound to one body (administrators of the system may have none).
 *
 * The access module makes it from a session; pages of law read it; the audit keeps its name as it was.
 */
export interface Actor {
  readonly realmId: string;
  readonly accountId: string;
  readonly name: string;
  readonly role: Role;
  /** The body the account is bound to. */
  readonly organizationId: string | null;
  /** Set where a program came in by a token: the only acts that it may do beside reading. */
  readonly acts?: readonly string[];
}

/** administrator: of the whole house; officer: works for one body; reader: looks only. */
export type Role = 'administrator' | 'officer' | 'reader';
