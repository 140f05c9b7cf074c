import type { Queryable } from '#platform/db/database.ts';
import type { ReplyLinkPort } from '../reply-link-port.ts';

/** What urging asks of later modules. */
export interface UrgingPorts {
  /**
   * Which of these obligations have a result that lies with whoever asked for it: it was handed in, confirmed or not,
   * and nothing more is asked of its body. Asked again in the transaction of every step.
   */
  handedIn(db: Queryable, realmId: string, obligationIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** Links by which a body without an account answers; null: messages lead into the house alone. */
  readonly replies: ReplyLinkPort | null;
}
