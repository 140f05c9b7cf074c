import type { Actor } from '#kernel/law/actor.ts';
import { ALLOWED, type Decision, denied } from '#kernel/law/decision.ts';
import { administers, holds, WORKING_ROLES, worksFor } from '#kernel/law/holds.ts';
import type { LawPage } from '#kernel/law/law-page.ts';
import { isWithinToken } from '#kernel/law/token-acts.ts';

/** What people do with obligations. */
export type WorkAction =
  | 'work.read'
  | 'work.set-obligation-state'
  | 'work.share-view'
  | 'work.assign'
  | 'work.urge';

const ACTIONS: readonly WorkAction[] = [
  'work.read',
  'work.set-obligation-state',
  'work.share-view',
  'work.assign',
  'work.urge',
];

/**
 * The page of law for obligations: everybody of the realm reads them; a leader or an officer moves those of
 * the own body only, an administrator those of any body. Both may give work in a line (Giao nhanh), as both confirm plans. Views
 * are everybody's own; a leader or an officer shares one with the own body, an administrator with everybody.
 *
 * @param owing the body that owes the obligation meant; left out when asked about none in particular
 */
export function canWork(actor: Actor, action: WorkAction, owing?: string): Decision {
  if (!isWithinToken(actor, action)) return denied('outside-token');
  if (action === 'work.read' || administers(actor)) return ALLOWED;
  if (!holds(actor, ...WORKING_ROLES)) return denied('role-too-low');
  return owing === undefined || worksFor(actor, owing) ? ALLOWED : denied('other-organization');
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
      : canWork(actor, action as WorkAction, about?.organizationId),
};
