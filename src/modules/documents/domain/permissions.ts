import type { Actor } from '#kernel/law/actor.ts';
import { ALLOWED, type Decision, denied } from '#kernel/law/decision.ts';

/** What people do with documents that came in. */
export type DocumentsAction = 'receive-document' | 'read-documents' | 'correct-reading' | 'put-aside-reading';

/** All acts of this module, for a screen that asks which of them a person may do. */
export const DOCUMENTS_ACTIONS: readonly DocumentsAction[] = [
  'receive-document',
  'read-documents',
  'correct-reading',
  'put-aside-reading',
];

/** The law of documents: everybody of the realm reads them; administrators and officers bring in and set right. */
export function canInDocuments(actor: Actor, action: DocumentsAction): Decision {
  if (action === 'read-documents') return ALLOWED;
  return actor.role === 'reader' ? denied('role-too-low') : ALLOWED;
}
