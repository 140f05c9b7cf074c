import type { Actor } from '#kernel/law/actor.ts';
import { ALLOWED, type Decision, denied } from '#kernel/law/decision.ts';
import { administers, holds } from '#kernel/law/holds.ts';
import type { LawPage } from '#kernel/law/law-page.ts';
import { isWithinToken } from '#kernel/law/token-acts.ts';

/** What people do with documents that came in. */
export type DocumentsAction =
  | 'documents.read'
  | 'documents.receive-document'
  | 'documents.correct-reading'
  | 'documents.put-aside-reading';

const ACTIONS: readonly DocumentsAction[] = [
  'documents.read',
  'documents.receive-document',
  'documents.correct-reading',
  'documents.put-aside-reading',
];

/**
 * The page of law for documents: everybody of the realm reads them; administrators, leaders, officers and clerks bring
 * in and set right.
 */
export function canDocuments(actor: Actor, action: DocumentsAction): Decision {
  if (!isWithinToken(actor, action)) return denied('outside-token');
  if (action === 'documents.read') return ALLOWED;
  return administers(actor) || holds(actor, 'leader', 'officer', 'clerk') ? ALLOWED : denied('role-too-low');
}

/** The actions of this page that are open to the actor, for a screen to offer. */
export function listDocumentPermissions(actor: Actor): DocumentsAction[] {
  return ACTIONS.filter((action) => canDocuments(actor, action).allowed);
}

/** This page, for who asks who may. */
export const DOCUMENT_PAGE: LawPage = {
  actions: ACTIONS,
  decide: (actor, action) => canDocuments(actor, action as DocumentsAction),
};
