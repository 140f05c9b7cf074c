import type { Actor } from '#kernel/law/actor.ts';
import { worksFor } from '#kernel/law/holds.ts';
import { localDay } from '#kernel/time/local-time.ts';
import { findConsolidators, getObligation, type Obligation } from '#modules/work/door.ts';
import type { Queryable } from '#platform/db/database.ts';
import { canInspect } from '../domain/inspection/inspection-law.ts';
import type { RecordMatter } from '../domain/permissions.ts';
import { findInspector } from '../store/inspections/read-inspections.ts';
import { findRemedyOfObligation } from '../store/inspections/remedies.ts';

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

/**
 * The same for what a link asks. A link opens the words of a remedy, which concern its own body and whoever inspected: to
 * stand above the body gives nobody one.
 *
 * @throws ProblemError obligation-not-found
 */
export async function findMatterOfLink(
  db: Queryable,
  actor: Actor,
  obligationId: string,
  now: Date,
): Promise<ObligationMatter> {
  const found = await findMatter(db, actor, obligationId, now);
  if (found.obligation.origin !== 'remedy') return found;
  const consolidates = await mayAskOfRemedy(db, actor, obligationId);
  return { ...found, matter: { ...found.matter, consolidates } };
}

/** Whether the actor's body made the inspection after which this has to be put right. */
export async function mayAskOfRemedy(db: Queryable, actor: Actor, obligationId: string): Promise<boolean> {
  const remedy = await findRemedyOfObligation(db, actor.realmId, obligationId);
  if (remedy === null) return false;
  const by = await findInspector(db, actor.realmId, remedy.inspectionId);
  return by !== undefined && canInspect(actor, 'records.run-inspection', by).allowed;
}
