import type { Actor } from './actor.ts';

/** One write as the audit keeps it: who did what to which object, what was there before and after. */
export interface AuditEntry {
  /** The actor, or null for what the house itself did at start (first run, demonstration data). */
  readonly actor: Actor | null;
  /** `module.verb-noun`: `plans.confirm-plan`, `access.create-account`. */
  readonly action: string;
  readonly object: { readonly type: string; readonly id: string };
  readonly before: unknown;
  readonly after: unknown;
}
