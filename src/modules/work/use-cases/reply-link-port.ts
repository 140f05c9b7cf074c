import type { Actor } from '#kernel/law/actor.ts';
import type { Act } from '#modules/audit/door.ts';
import type { Transaction } from '#platform/db/database.ts';

/** One thing asked by a link, under what the body owes. */
export interface AskedByLink {
  readonly obligationId: string;
  /** In the asker's own words. */
  readonly asked: string;
  /** The question of an urgent request, where it is one. */
  readonly questionId: string | null;
}

/** What a message asks one body; all of it stands behind one address. */
export interface WantedReplyLink {
  readonly organizationId: string;
  readonly asks: readonly AskedByLink[];
  readonly expiresAt: Date;
}

/** The address for a message and the code that is told apart from it, this once. */
export interface MadeReply {
  readonly organizationId: string;
  readonly id: string;
  readonly address: string;
  readonly code: string;
  readonly expiresAt: Date;
  /** Of the link, for a letter with a new code. */
  readonly version: number;
  /** Where a letter with the code would go; null where there is no address or no mail server. */
  readonly mailTo: string | null;
  /** Why a letter cannot go; null where it can. */
  readonly noMail: 'no-server' | 'no-address' | null;
}

/** Links by which bodies answer without an account; a later module makes them, in the transaction of the message. */
export interface ReplyLinkPort {
  /**
   * Makes one address for each body; messages about the same that nobody has opened yet end with it. Whether the actor
   * may send the message is asked before.
   */
  make(
    tx: Transaction,
    act: Act & { readonly actor: Actor },
    wanted: readonly WantedReplyLink[],
  ): Promise<readonly MadeReply[]>;
  /**
   * Sends a new code of a link to its body by letter, once the law of links was asked.
   *
   * @throws ProblemError reply-link-not-found, reply-link-closed, version-conflict, access.other-organization,
   * reply-no-address (422), reply-code-letter-soon (429)
   */
  sendCode(
    act: Act & { readonly actor: Actor },
    seen: { readonly id: string; readonly version: number },
  ): Promise<{ readonly mailTo: string; readonly version: number }>;
  /** Ends what went out by these links and was not answered. */
  end(tx: Transaction, act: Act & { readonly actor: Actor }, ids: readonly string[]): Promise<void>;
}

/** Stands where the address goes in words that are shown before they are sent, and in what is kept of them. */
export const REPLY_PLACE = '[liên kết trả lời riêng của cơ quan này]';
