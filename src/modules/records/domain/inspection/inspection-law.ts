import type { Actor } from '#kernel/law/actor.ts';
import { ALLOWED, type Decision, denied } from '#kernel/law/decision.ts';
import { administers, holds, WORKING_ROLES, worksFor } from '#kernel/law/holds.ts';
import { isWithinToken } from '#kernel/law/token-acts.ts';
import type { Inspection, InspectionContent, InspectionFinding } from './inspection.ts';

/** What people do with inspections. */
export type InspectionAction = 'records.read-inspection' | 'records.run-inspection' | 'records.answer-remedy';

/** The acts of this part of the page of records. */
export const INSPECTION_ACTIONS: readonly InspectionAction[] = [
  'records.read-inspection',
  'records.run-inspection',
  'records.answer-remedy',
];

/**
 * The law of inspections: a leader or an officer of the body that inspects makes, concludes and judges; a leader or an
 * officer of a body that was inspected answers what it has to put right; everybody of the one reads the whole, everybody of the
 * other what concerns that body once it is sent (`sightOf`). Others read nothing. Whoever keeps the house does all of it.
 *
 * @param body the body that inspects, or the one that has to put right; null: nobody's, so the house's alone; left out
 *   when asked about none in particular
 */
export function canInspect(actor: Actor, action: InspectionAction, body?: string | null): Decision {
  if (!isWithinToken(actor, action)) return denied('outside-token');
  if (administers(actor)) return ALLOWED;
  if (action === 'records.read-inspection') {
    if (body === undefined) return ALLOWED;
    return body !== null && standsIn(actor, body) ? ALLOWED : denied('other-organization');
  }
  if (!holds(actor, ...WORKING_ROLES)) return denied('role-too-low');
  if (body === undefined) return ALLOWED;
  return body !== null && worksFor(actor, body) ? ALLOWED : denied('other-organization');
}

function standsIn(actor: Actor, body: string): boolean {
  return actor.positions.some(({ organizationId }) => organizationId === body);
}

/** The bodies in which somebody stands, in whatever role. */
export function bodiesOf(actor: Actor): readonly string[] {
  const held = actor.positions.flatMap(({ organizationId }) => organizationId ?? []);
  return [...new Set(held)];
}

/** What somebody sees of an inspection: the whole, what concerns these bodies, or null: nothing. */
export type Sight = 'whole' | { readonly bodies: readonly string[] } | null;

/** What of an inspection the actor sees. */
export function sightOf(
  actor: Actor,
  inspection: Pick<Inspection, 'organizationId' | 'state' | 'bodies' | 'remedies' | 'sentAt'>,
): Sight {
  if (canInspect(actor, 'records.read-inspection', inspection.organizationId).allowed) return 'whole';
  if (inspection.state !== 'sent' && inspection.state !== 'closed') return null;
  const concerned = new Set([
    ...inspection.bodies.map(({ id }) => id),
    ...inspection.remedies.map(({ organizationId }) => organizationId),
  ]);
  const own = bodiesOf(actor).filter((id) => concerned.has(id));
  return own.length === 0 ? null : { bodies: own };
}

/** What is left of an inspection, each part of the kind it was. */
type Narrowed<Whole extends InspectionContent> = Omit<Whole, NarrowedPart> & {
  readonly [Part in NarrowedPart]: readonly Whole[Part][number][];
};
type NarrowedPart = 'bodies' | 'obligationIds' | 'findings' | 'remedies';

/** An inspection with only what concerns some bodies: what is said of all of them, and what is said of each. */
export function narrowTo<Whole extends InspectionContent>(
  inspection: Whole,
  bodies: readonly string[],
  owing: ReadonlyMap<string, string>,
): Narrowed<Whole> {
  const isOwn = (id: string | null | undefined): boolean => id != null && bodies.includes(id);
  const isOfThem = ({ organizationId, obligationId }: InspectionFinding): boolean =>
    organizationId === null && obligationId === null
      ? true
      : isOwn(organizationId) || (obligationId !== null && isOwn(owing.get(obligationId)));
  return {
    ...inspection,
    bodies: inspection.bodies.filter(({ id }) => isOwn(id)),
    obligationIds: inspection.obligationIds.filter((id) => isOwn(owing.get(id))),
    findings: inspection.findings.filter(isOfThem),
    remedies: inspection.remedies.filter(({ organizationId }) => isOwn(organizationId)),
  };
}

/** Whether what some body has to put right is among what somebody sees. */
export function seesBody(sight: Sight, organizationId: string): boolean {
  if (sight === null) return false;
  return sight === 'whole' || sight.bodies.includes(organizationId);
}
