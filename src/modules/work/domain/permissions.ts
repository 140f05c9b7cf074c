import type { Actor } from '#kernel/law/actor.ts';
import { ALLOWED, type Decision, denied } from '#kernel/law/decision.ts';
import { administers, holds, holdsAlong, WORKING_ROLES, worksFor } from '#kernel/law/holds.ts';
import type { LawPage } from '#kernel/law/law-page.ts';
import { isWithinToken } from '#kernel/law/token-acts.ts';
import type { Obligation } from './obligation.ts';

/** What people do with obligations. */
export type WorkAction =
  | 'work.read'
  | 'work.set-obligation-state'
  | 'work.share-view'
  | 'work.assign'
  | 'work.urge'
  | 'work.accept'
  | 'work.hand-down'
  | 'work.ask-part'
  | 'work.ask-more-time'
  | 'work.decide-more-time'
  | 'work.raise-blocker'
  | 'work.answer-blocker'
  | 'work.set-rules'
  | 'work.run-urgent'
  | 'work.answer-urgent';

const ACTIONS: readonly WorkAction[] = [
  'work.read',
  'work.set-obligation-state',
  'work.share-view',
  'work.assign',
  'work.urge',
  'work.accept',
  'work.hand-down',
  'work.ask-part',
  'work.ask-more-time',
  'work.decide-more-time',
  'work.raise-blocker',
  'work.answer-blocker',
  'work.set-rules',
  'work.run-urgent',
  'work.answer-urgent',
];

/**
 * The page of law for obligations: everybody of the realm reads them; a leader or an officer moves those of
 * the own body only, an administrator those of any body. Both may give work in a line (Giao nhanh), as both confirm plans. Views
 * are everybody's own; a leader or an officer shares one with the own body, an administrator with everybody. More time
 * is decided by a leader above the body that owes, a difficulty is answered by those who work above it (`judgeAct`
 * knows the rest of an obligation's course); the rules of the realm are an administrator's.
 *
 * @param owing the body that owes the obligation meant; left out when asked about none in particular
 * @param above the bodies above that one
 */
export function canWork(
  actor: Actor,
  action: WorkAction,
  owing?: string,
  above: readonly string[] = [],
): Decision {
  if (!isWithinToken(actor, action)) return denied('outside-token');
  if (action === 'work.read' || administers(actor)) return ALLOWED;
  if (action === 'work.set-rules' || !holds(actor, ...WORKING_ROLES)) return denied('role-too-low');
  if (owing === undefined) return ALLOWED;
  return isOfMatter(actor, action, owing, above) ? ALLOWED : denied('other-organization');
}

function isOfMatter(actor: Actor, action: WorkAction, owing: string, above: readonly string[]): boolean {
  if (action === 'work.decide-more-time') return holdsAlong(actor, above, 'leader');
  if (action === 'work.answer-blocker') return holdsAlong(actor, above, ...WORKING_ROLES);
  return worksFor(actor, owing);
}

/** Whether the actor runs a request: for the body that replies; where none does, who keeps the house. */
export function canRunUrgent(actor: Actor, replying: string | null): Decision {
  const decision = canWork(actor, 'work.run-urgent', replying ?? undefined);
  if (!decision.allowed || replying !== null || administers(actor)) return decision;
  return denied('other-organization');
}

/** Whether the actor may move an obligation: for the body that owes it, or for the one it was handed down to. */
export function canMove(
  actor: Actor,
  { organizationId, heldOrganizationId }: Pick<Obligation, 'organizationId' | 'heldOrganizationId'>,
): Decision {
  const asOwing = canWork(actor, 'work.set-obligation-state', organizationId);
  if (asOwing.allowed || heldOrganizationId === null) return asOwing;
  return canWork(actor, 'work.set-obligation-state', heldOrganizationId);
}

/** The actions of this page that are open to the actor, for a screen to offer. */
export function listWorkPermissions(actor: Actor): WorkAction[] {
  return ACTIONS.filter((action) => canWork(actor, action).allowed);
}

/** Whether a view may be shown to others: to one's own body, or with null to the whole realm. */
export function canShareView(actor: Actor, withBody: string | null): Decision {
  if (withBody !== null || !isWithinToken(actor, 'work.share-view'))
    return canWork(actor, 'work.share-view', withBody ?? undefined);
  return administers(actor) ? ALLOWED : denied('role-too-low');
}

/** What an act of urging is about. */
export interface UrgingMatter {
  /** The own body stands above the one that owes, puts the results of its plan together, or gave the work. */
  readonly gaveOut: boolean;
}

/**
 * Who may urge: a leader or an officer for what the own body gave out or puts together, an administrator for everything. How
 * it is worded hangs on the relation (`mannerOfUrging`), not on the person.
 *
 * @param matter left out when asked about none in particular
 */
export function canUrge(actor: Actor, matter?: UrgingMatter): Decision {
  if (!isWithinToken(actor, 'work.urge')) return denied('outside-token');
  if (administers(actor)) return ALLOWED;
  if (!holds(actor, ...WORKING_ROLES)) return denied('role-too-low');
  return matter === undefined || matter.gaveOut ? ALLOWED : denied('other-organization');
}

/** Stands above the body asked about; what a plan adds to that is not known without one. */
function isAbove(actor: Actor, line: readonly string[]): boolean {
  return line.slice(1).some((organizationId) => worksFor(actor, organizationId));
}

/** This page, for who asks who may. */
export const WORK_PAGE: LawPage = {
  actions: ACTIONS,
  decide: (actor, action, about) =>
    action === 'work.urge'
      ? canUrge(actor, about === null ? undefined : { gaveOut: isAbove(actor, about.line) })
      : canWork(actor, action as WorkAction, about?.organizationId, about?.line.slice(1)),
};
