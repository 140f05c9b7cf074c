import type { Actor } from '#kernel/law/actor.ts';

/**
 * The circumstances of one write: who acts, in which realm, when, at whose request. Use-cases that write
 * take one, so that none of them reads the clock or makes an identifier by itself.
 */
export interface Act {
  readonly realmId: string;
  /** Null for what the house itself does at start (first run, demonstration data). */
  readonly actor: Actor | null;
  readonly now: Date;
  /** Makes the next UUIDv7. */
  readonly newId: () => string;
  /** The request as named in the log and in X-Request-Id; null outside HTTP. */
  readonly requestId: string | null;
  /** Address of the client as far as it can be believed; null outside HTTP. */
  readonly address: string | null;
}
