import type { Actor } from '#kernel/law/actor.ts';
import { administers, holdsIn, worksFor } from '#kernel/law/holds.ts';
import { listBodiesBelow } from '#modules/organizations/door.ts';
import type { Queryable } from '#platform/db/database.ts';
import { ownBodies } from '../domain/my-work.ts';
import type { Obligation } from '../domain/obligation.ts';
import { readDecisions, readHandedTo, type WaitingDecision } from '../store/read-decisions.ts';

/** As many as a page of one's own work shows of one kind. */
const MOST = 50;

/**
 * What waits for a decision of this person: more time that a leader above, whoever gave the work or who keeps the
 * house decides on (`decidesTime`), and difficulties that were carried to a body the person works for.
 */
export async function listDecisionsForPerson(
  db: Queryable,
  actor: Actor,
  day: string,
): Promise<readonly WaitingDecision[]> {
  const bodies = actor.positions.flatMap(({ organizationId }) => organizationId ?? []);
  const led = [...new Set(bodies.filter((id) => holdsIn(actor, id, 'leader')))];
  const below: string[] = [];
  for (const body of led) {
    const lower = await listBodiesBelow(db, actor.realmId, body, day);
    below.push(...lower.filter((id) => id !== body));
  }
  const answersFor = [...new Set(bodies.filter((id) => worksFor(actor, id)))];
  const { accountId, realmId } = actor;
  return readDecisions(db, realmId, { below, answersFor, accountId, all: administers(actor) }, MOST);
}

/**
 * Open obligations that were handed down to this very person, or to a body the person works for with nobody of it named:
 * its owing body is another, so nothing else would show them. The nearest end first.
 */
export async function listHandedToPerson(db: Queryable, actor: Actor): Promise<readonly Obligation[]> {
  return readHandedTo(db, actor.realmId, { accountId: actor.accountId, bodies: ownBodies(actor) }, MOST);
}
