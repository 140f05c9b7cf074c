import type { Actor } from '#kernel/law/actor.ts';
import { worksFor } from '#kernel/law/holds.ts';
import { localDay } from '#kernel/time/local-time.ts';
import { findConsolidators, getObligation, type Obligation } from '#modules/work/door.ts';
import type { Queryable } from '#platform/db/database.ts';
import type { RecordMatter } from '../domain/permissions.ts';

/** An obligation, and what the actor is to it. */
export interface ObligationMatter {
  readonly obligation: Obligation;
  readonly matter: RecordMatter;
  /** The actor works for the body that owes. */
  readonly isOwn: boolean;
}

/** Finds what an act is about. @throws ProblemError obligation-not-found */
export async function findMatter(
  db: Queryable,
  actor: Actor,
  obligationId: string,
  now: Date,
): Promise<ObligationMatter> {
  const obligation = await getObligation(db, actor.realmId, obligationId);
  const { organizationId: owing } = obligation;
  const isOwn = worksFor(actor, owing);
  const consolidators = isOwn ? [] : await findConsolidators(db, actor.realmId, obligation, localDay(now));
  const held = obligation.heldOrganizationId;
  const holds = held !== null && worksFor(actor, held);
  const consolidates = consolidators.some(({ id }) => worksFor(actor, id));
  return { obligation, matter: { owing, consolidates, holds }, isOwn };
}
