import type { Act } from '#modules/audit/door.ts';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { Hop, OpenMatter } from '../../domain/reorganize/matter.ts';

/** A body as it is written beside something that came to it or left it. */
export interface NamedBody {
  readonly id: string;
  readonly name: string;
}

/** One passing, with the names that the bodies bear on its day or bore last. */
export interface NamedHop extends Hop {
  readonly fromName: string;
  readonly toName: string;
}

/** An open matter that goes to another body, by every step on the way; at least one. */
export interface RoutedMatter {
  readonly matter: OpenMatter;
  readonly hops: readonly NamedHop[];
  readonly to: NamedBody;
}

/** What came to a body, or left it, by a reorganisation: obligations, each once. */
export interface MovedMatter {
  readonly id: string;
  readonly title: string;
  readonly from: NamedBody;
  readonly to: NamedBody;
  readonly on: string;
  /** It went into an obligation that the successor had already. */
  readonly isFolded: boolean;
}

/** Something that cannot come back when a reorganisation is taken back. */
export interface KeptMatter {
  readonly id: string;
  readonly title: string;
  /** closed: it was closed since; moved-on: it went on to yet another body; touched: somebody worked on it since. */
  readonly why: 'closed' | 'moved-on' | 'touched';
}

/** What one later module keeps that names bodies and goes on after they end. */
export interface WorkOfBodies {
  /** Everything open that names one of these bodies. A constant number of statements. */
  list(db: Queryable, realmId: string, bodyIds: readonly string[]): Promise<OpenMatter[]>;
  /** Moves these, audits it and tells the successors, in the transaction of the reorganisation. */
  move(tx: Transaction, act: Act, routed: readonly RoutedMatter[]): Promise<void>;
  /** Brings back what moved by these steps of succession, and answers what has to stay where it is. */
  giveBack(tx: Transaction, act: Act, successionIds: readonly string[]): Promise<readonly KeptMatter[]>;
  /** What came to a body and what left it, the latest first, at most so many; and how many there are, counted to 1,001. */
  listMoved(
    db: Queryable,
    realmId: string,
    bodyId: string,
    limit: number,
  ): Promise<{ readonly moved: readonly MovedMatter[]; readonly total: number }>;
}
