import type { Actor } from '#kernel/law/actor.ts';
import type { Obligation } from './obligation.ts';
import { isOpen, type ObligationState } from './obligation-state.ts';
import { canMove } from './permissions.ts';
import { needsReason, permittedSteps } from './permitted-steps.ts';

/** The state and note somebody wants an obligation to have, from the version they saw. */
export interface WantedChange {
  readonly id: string;
  readonly version: number;
  readonly state: ObligationState;
  readonly reason: string | null;
  /** Who allowed it; needed for what is not done, of no meaning elsewhere. */
  readonly allowedBy?: string | null | undefined;
}

/** Why a change cannot be made. */
export type ChangeRefusal =
  | 'other-organization'
  | 'changed-meanwhile'
  | 'step-not-permitted'
  | 'reason-needed'
  | 'allowed-by-needed';

/** One of several wanted changes that cannot be made, with its place among them. */
export interface RefusedMove {
  readonly at: number;
  readonly refusal: ChangeRefusal;
  readonly obligation: Obligation;
}

/** A change that may be made. */
export interface AllowedChange {
  readonly before: Obligation;
  readonly state: ObligationState;
  readonly reason: string | null;
  readonly allowedBy: string | null;
  readonly closedAt: Date | null;
}

/** What comes of a wanted change: nothing to change, a refusal, or what is written. */
export type ChangeOutcome =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'refused'; readonly refusal: ChangeRefusal }
  | { readonly kind: 'allowed'; readonly change: AllowedChange };

/** Looks at one wanted change of state or note; the version matters only where something would change. */
export function checkChange(
  obligation: Obligation,
  wanted: WantedChange,
  actor: Actor,
  now: Date,
): ChangeOutcome {
  const reason = wanted.reason === '' ? null : wanted.reason;
  const sameState = wanted.state === obligation.state;
  const allowedBy = needsReason(wanted.state) ? (wanted.allowedBy ?? '').trim() : null;
  if (sameState && reason === obligation.reason && allowedBy === obligation.allowedBy)
    return { kind: 'unchanged' };
  if (!canMove(actor, obligation).allowed) return refused('other-organization');
  if (obligation.version !== wanted.version) return refused('changed-meanwhile');
  if (!sameState && !permittedSteps(obligation).includes(wanted.state)) return refused('step-not-permitted');
  if (needsReason(wanted.state) && reason === null) return refused('reason-needed');
  if (allowedBy === '') return refused('allowed-by-needed');
  const closedAt = isOpen(wanted.state) ? null : now;
  return {
    kind: 'allowed',
    change: {
      before: obligation,
      state: wanted.state,
      reason,
      allowedBy,
      closedAt: sameState ? obligation.closedAt : closedAt,
    },
  };
}

function refused(refusal: ChangeRefusal): ChangeOutcome {
  return { kind: 'refused', refusal };
}
