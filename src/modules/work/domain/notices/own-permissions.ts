import type { Actor } from '#kernel/law/actor.ts';
import { ALLOWED, type Decision, denied } from '#kernel/law/decision.ts';
import type { LawPage } from '#kernel/law/law-page.ts';
import { isWithinToken } from '#kernel/law/token-acts.ts';

/** What people do with what they alone are told. */
export type OwnAction = 'work.read-own-notices' | 'work.keep-own-notices' | 'work.keep-own-feed';

const ACTIONS: readonly OwnAction[] = [
  'work.read-own-notices',
  'work.keep-own-notices',
  'work.keep-own-feed',
];

/**
 * The page of law for notices and calendar feeds: everybody reads and keeps those of the own account, nobody another's. A
 * feed opens without a session, so it belongs to a person and is made by a person: not by a program, not at a shared desk.
 */
export function canKeepOwn(actor: Actor, action: OwnAction): Decision {
  if (!isWithinToken(actor, action)) return denied('outside-token');
  if (action !== 'work.keep-own-feed') return ALLOWED;
  if (actor.acts !== undefined) return denied('outside-token');
  return actor.kind === 'desk' ? denied('personal-account-needed') : ALLOWED;
}

/** The actions of this page that are open to the actor, for a screen to offer. */
export function listOwnWorkPermissions(actor: Actor): OwnAction[] {
  return ACTIONS.filter((action) => canKeepOwn(actor, action).allowed);
}

/** This page, for who asks who may. */
export const OWN_WORK_PAGE: LawPage = {
  actions: ACTIONS,
  decide: (actor, action) => canKeepOwn(actor, action as OwnAction),
};
