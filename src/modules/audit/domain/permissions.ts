import type { Actor } from '#kernel/law/actor.ts';
import { ALLOWED, type Decision, denied } from '#kernel/law/decision.ts';
import { administers, holds } from '#kernel/law/holds.ts';
import type { LawPage } from '#kernel/law/law-page.ts';
import { isWithinToken } from '#kernel/law/token-acts.ts';

/** What people do with the log. */
export type AuditAction = 'audit.read' | 'audit.export' | 'audit.erase-personal-data';

const ACTIONS: readonly AuditAction[] = ['audit.read', 'audit.export', 'audit.erase-personal-data'];

/** Kinds of objects whose history is open to everybody who works in the realm, as the objects themselves are. */
const OPEN_OBJECTS: ReadonlySet<string> = new Set([
  'plan',
  'obligation',
  'record',
  'reading',
  'organization',
  'organization-group',
  'work-rule',
]);

/** The page of law for the log: whoever audits reads all of it and takes it out; who administers may erase, with minutes. Nobody does from a shared desk. */
export function canAudit(actor: Actor, action: AuditAction): Decision {
  if (!isWithinToken(actor, action)) return denied('outside-token');
  if (actor.kind === 'desk') return denied('personal-account-needed');
  const may = action === 'audit.erase-personal-data' ? administers(actor) : audits(actor);
  return may ? ALLOWED : denied('role-too-low');
}

/** The history of one object: open where the object is, else for whoever audits. */
export function canReadHistory(actor: Actor, objectType: string): Decision {
  return OPEN_OBJECTS.has(objectType) ? ALLOWED : canAudit(actor, 'audit.read');
}

/** The actions of this page that are open to the actor, for a screen to offer. */
export function listAuditPermissions(actor: Actor): AuditAction[] {
  return ACTIONS.filter((action) => canAudit(actor, action).allowed);
}

/** This page, for who asks who may. */
export const AUDIT_PAGE: LawPage = {
  actions: ACTIONS,
  decide: (actor, action) => canAudit(actor, action as AuditAction),
};

/** Whoever watches the house or keeps it, from an account of their own. */
function audits(actor: Actor): boolean {
  return administers(actor) || (actor.kind === 'person' && holds(actor, 'auditor'));
}
