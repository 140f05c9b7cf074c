import type { Actor } from '#kernel/law/actor.ts';
import { worksFor } from '#kernel/law/holds.ts';
import { localDay } from '#kernel/time/local-time.ts';
import { findLines, type Organization } from '#modules/organizations/door.ts';
import type { Queryable } from '#platform/db/database.ts';
import { type Manner, mannerToward } from '../domain/manner.ts';

/** How the actor gives work to each of these bodies; null for those above the own one. One statement. */
export async function findManners(
  db: Queryable,
  actor: Actor,
  bodies: readonly Organization[],
  now: Date,
): Promise<ReadonlyMap<string, Manner | null>> {
  const own = actor.positions.map(({ organizationId }) => organizationId).filter((id) => id !== null);
  const ids = [...new Set([...own, ...bodies.map(({ id }) => id)])];
  const lines = await findLines(db, actor.realmId, ids, localDay(now));
  const superiors = new Set(
    own.filter((id) => worksFor(actor, id)).flatMap((id) => lines.get(id)?.slice(1) ?? []),
  );
  return new Map(
    bodies.map(({ id, kind }) => [
      id,
      mannerToward(actor, { id, kind, line: lines.get(id) ?? [id] }, superiors),
    ]),
  );
}
