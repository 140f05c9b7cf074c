import type { Role } from '#kernel/law/actor.ts';

/** One account as it is kept; the body by its id alone, for this module does not know bodies. */
export interface Account {
  readonly id: string;
  readonly realmId: string;
  readonly name: string;
  /** Small letters. */
  readonly email: string;
  readonly position: string | null;
  readonly role: Role;
  readonly organizationId: string | null;
  readonly active: boolean;
  readonly version: number;
}

/** An account to be made. */
export interface AccountToCreate {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly position: string | null;
  readonly role: Role;
  readonly organizationId: string | null;
}

/** An account with the name of its body, as lists show it. */
export interface AccountOfBody {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly position: string | null;
  readonly role: Role;
  readonly organization: { readonly id: string; readonly name: string } | null;
  readonly active: boolean;
  readonly version: number;
}

/** Small letters and no white space around: the form in which addresses are kept and compared. */
export function normalizeEmail(email: string): string {
  return email.normalize('NFC').trim().toLowerCase();
}
