import type { Actor } from '#kernel/law/actor.ts';
import { countAwaitingReadings } from '#modules/documents/door.ts';
import { getOrganizations } from '#modules/organizations/door.ts';
import type { Queryable } from '#platform/db/database.ts';
import type { Obligation } from '../domain/obligation.ts';
import { countWork, type Part, readWork, type WorkCounts } from '../store/read-my-work.ts';

/** How many rows of each part are shown; the counts say how many there are. */
const SHOWN = 50;

/** What a body owes, by its end. */
export interface MyWork {
  /** Null for a person of no body, who sees the whole realm. */
  readonly organization: { readonly id: string; readonly name: string } | null;
  readonly counts: WorkCounts;
  readonly parts: Readonly<Record<Part, readonly Obligation[]>>;
  readonly awaitingReview: number;
}

/** What the actor's body owes on the wall clock `now`, in four statements. */
export async function getMyWork(db: Queryable, actor: Actor, now: string): Promise<MyWork> {
  const { realmId, organizationId } = actor;
  const whose = { realmId, organizationId, now };
  const [counts, parts, awaitingReview, names] = await Promise.all([
    countWork(db, whose),
    readWork(db, whose, SHOWN),
    countAwaitingReadings(db, realmId),
    organizationId === null ? null : getOrganizations(db, realmId, [organizationId], now.slice(0, 10)),
  ]);
  const name = organizationId === null ? undefined : names?.get(organizationId)?.name;
  const organization = organizationId === null || name === undefined ? null : { id: organizationId, name };
  return { organization, counts, parts, awaitingReview };
}
