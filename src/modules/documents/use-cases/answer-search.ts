import type { SearchSource } from '#modules/access/door.ts';
import { canDocuments } from '../domain/permissions.ts';
import { findReadingsByWords } from '../store/find-readings.ts';

/** Answers search with the documents that came in, except those that were put aside. */
export const documentSearch: SearchSource = {
  kind: 'document',
  may: (actor) => canDocuments(actor, 'documents.read').allowed,
  find: (db, { realmId }, asked) => findReadingsByWords(db, realmId, asked),
};
