import { excerptAround } from '#kernel/language/find-words.ts';
import type { SearchSource } from '#modules/access/door.ts';
import { canRecord } from '../domain/permissions.ts';
import { findRecordsByWords } from '../store/find-records.ts';

/** So much of a record is told, around the words that were looked for. */
const LONGEST = 160;

/** Answers search with records that stand, each by the part of it where the words are. */
export const recordSearch: SearchSource = {
  kind: 'record',
  may: (actor) => canRecord(actor, 'records.read').allowed,
  find: async (db, { realmId }, asked) => {
    const found = await findRecordsByWords(db, realmId, asked);
    return found.map((hit) => ({ ...hit, title: excerptAround(hit.title, asked.words, LONGEST) }));
  },
};
