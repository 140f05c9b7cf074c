/** The answer of a page of law: allowed, or denied with a stable reason that a screen can explain. */
export type Decision =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly reason: DenialReason };

/** Why the law says no; stable, so that a screen can put it into words. */
export type DenialReason =
  | 'not-signed-in'
  | 'role-too-low'
  | 'other-organization'
  | 'not-in-this-state'
  | 'personal-account-needed'
  | 'operator-needed'
  | 'outside-token';

/** The one permission there is to give. */
export const ALLOWED: Decision = { allowed: true };

/** Denies for a stated reason. */
export function denied(reason: DenialReason): Decision {
  return { allowed: false, reason };
}
