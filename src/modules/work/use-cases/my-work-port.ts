import type { Queryable } from '#platform/db/database.ts';
import type { Asked, AskedPart, Asking } from '../domain/my-work.ts';

/** One function that a room answers Việc của tôi with, in a constant number of statements, and the part it fills. */
export interface MyWorkSource {
  readonly part: AskedPart;
  readonly ask: (db: Queryable, asking: Asking) => Promise<Asked>;
}

/**
 * What Việc của tôi asks of later rooms. A room adds what it knows by one source; sources of one part stand in the order
 * in which they are plugged in.
 */
export interface MyWorkPort {
  readonly sources: readonly MyWorkSource[];
  /** Which of these obligations have a result done on that day or later; one statement. */
  readonly withResults: (
    db: Queryable,
    realmId: string,
    obligationIds: readonly string[],
    since: string,
  ) => Promise<ReadonlySet<string>>;
}

/** The house before any later room has answered. */
export const NOTHING_ASKED: MyWorkPort = { sources: [], withResults: async () => new Set() };
