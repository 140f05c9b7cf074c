/**
 * What a person may be in a body. `administrator` keeps the whole house and stands in no body; all others hold for
 * the body of their position.
 */
export const ROLES = [
  'administrator',
  'body-administrator',
  'leader',
  'officer',
  'clerk',
  'editor',
  'translator',
  'spokesperson',
  'accountant',
  'emulation-officer',
  'auditor',
  'reader',
] as const;

/** One of `ROLES`. */
export type Role = (typeof ROLES)[number];

/** A role that somebody holds today, in a body or in none. */
export interface Position {
  readonly role: Role;
  readonly organizationId: string | null;
  /** The name of the person who gave this position away for a while; null when it is one's own. */
  readonly onBehalfOf: string | null;
}

/**
 * Who acts: one account of one realm with all positions it holds today. A person may hold several, in several bodies.
 *
 * The access module makes it from a session; pages of law read it; the audit keeps its names as they were.
 */
export interface Actor {
  readonly realmId: string;
  readonly accountId: string;
  readonly name: string;
  /** A desk is an account that the people of one body share. */
  readonly kind: AccountKind;
  /** Who sits at the desk in this sitting (`Người nhập`); null for a person's own account and before it was said. */
  readonly operator: string | null;
  /** The body that the account works for first; null for who keeps the house and belongs to none. */
  readonly organizationId: string | null;
  readonly positions: readonly Position[];
  /** Set where a program came in by a token: the only acts that it may do beside reading. */
  readonly acts?: readonly string[];
}

/** Whose an account is: one person's own, or shared at a desk. */
export type AccountKind = 'person' | 'desk';
