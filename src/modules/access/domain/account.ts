import type { AccountKind } from '#kernel/law/actor.ts';
import type { HeldPosition, PositionState, PositionToGive } from './position.ts';

/** One account as it is kept; what it may do stands in its positions. */
export interface Account {
  readonly id: string;
  readonly realmId: string;
  readonly name: string;
  /** Small letters. */
  readonly email: string;
  readonly kind: AccountKind;
  readonly active: boolean;
  readonly version: number;
}

/** An account to be made, with its first position, which begins on the day it is made. */
export interface AccountToCreate {
  readonly name: string;
  readonly email: string;
  /** Null: nobody signs in under it until it is given one. */
  readonly password: string | null;
  /** One person's own when left out. */
  readonly kind?: AccountKind;
  readonly position: Pick<PositionToGive, 'role' | 'organizationId' | 'title'>;
}

/** A position with the name of its body, as screens show it. */
export interface ShownPosition extends Omit<HeldPosition, 'accountId' | 'organizationId' | 'endedAt'> {
  readonly organization: { readonly id: string; readonly name: string } | null;
  readonly state: PositionState;
  /** Taken away by somebody, whatever its days say. */
  readonly ended: boolean;
}

/** An account with its positions, as screens show it. */
export interface ShownAccount extends Omit<Account, 'realmId'> {
  /** Whether somebody can sign in under it. */
  readonly hasPassword: boolean;
  readonly positions: ShownPosition[];
}

/** Small letters and no white space around: the form in which addresses are kept and compared. */
export function normalizeEmail(email: string): string {
  return email.normalize('NFC').trim().toLowerCase();
}
