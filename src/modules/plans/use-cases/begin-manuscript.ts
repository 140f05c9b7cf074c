import type { Manuscript } from '#kernel/composition/manuscript.ts';
import type { Actor } from '#kernel/law/actor.ts';
import { getRealm } from '#modules/access/door.ts';
import { getReadingSource } from '#modules/documents/door.ts';
import { getOrganizations } from '#modules/organizations/door.ts';
import type { Queryable } from '#platform/db/database.ts';
import { beginFromPlan } from '../domain/manuscript/begin-from-plan.ts';
import { beginBlank, beginWithSections } from '../domain/manuscript/begin-manuscript.ts';
import { readItems, readParticipants, readPlanHead } from '../store/read-plans.ts';
import { planNotFound } from './problems.ts';

/** What a written plan is begun from. */
export type ManuscriptOrigin =
  | { readonly kind: 'blank' }
  | { readonly kind: 'sections' }
  | { readonly kind: 'plan'; readonly planId: string };

/** The first words of a written plan, and the plan they come from. */
export interface BegunManuscript {
  readonly content: Manuscript;
  readonly fromPlanId: string | null;
}

/**
 * Puts the first words of a plan together: who issues it is the body of the person who begins, next year's plan is
 * written from October on.
 *
 * @throws ProblemError plan-not-found
 */
export async function beginManuscript(
  db: Queryable,
  actor: Actor,
  origin: ManuscriptOrigin,
  given: { readonly today: string; readonly newId: () => string },
): Promise<BegunManuscript> {
  const { today, newId } = given;
  const month = today.slice(0, 7);
  if (origin.kind === 'plan') {
    const content = await copyPlan(db, actor.realmId, origin.planId, month, newId);
    return { content, fromPlanId: origin.planId };
  }
  const realm = await getRealm(db, actor.realmId);
  const bodies =
    actor.organizationId === null
      ? new Map()
      : await getOrganizations(db, actor.realmId, [actor.organizationId], today);
  const own = actor.organizationId === null ? undefined : bodies.get(actor.organizationId);
  const beginning = {
    issuer: own?.name ?? '',
    place: realm.name.replace(/^(?:Tỉnh|Thành phố)\s+/iu, ''),
    year: Number(today.slice(0, 4)) + (Number(today.slice(5, 7)) >= 10 ? 1 : 0),
    month,
  };
  const content =
    origin.kind === 'blank' ? beginBlank(beginning, newId) : beginWithSections(beginning, newId);
  return { content, fromPlanId: null };
}

async function copyPlan(
  db: Queryable,
  realmId: string,
  planId: string,
  month: string,
  newId: () => string,
): Promise<Manuscript> {
  const head = await readPlanHead(db, realmId, planId);
  if (head === null) throw planNotFound();
  const [source, items, participants] = await Promise.all([
    getReadingSource(db, realmId, head.readingId),
    readItems(db, realmId, planId),
    readParticipants(db, realmId, planId),
  ]);
  return beginFromPlan({ head, source, items, participants }, month, newId);
}
