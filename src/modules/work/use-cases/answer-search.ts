import { countWords } from '#kernel/language/find-words.ts';
import type { SearchSource } from '#modules/access/door.ts';
import { canWork } from '../domain/permissions.ts';
import { findObligationsByWords } from '../store/find-obligations.ts';

/** So many of those found are put in order by how many of the words a person sees in them. */
const RANKED = 60;

/** Answers search with obligations: what is read is bounded however common the words are. */
export const obligationSearch: SearchSource = {
  kind: 'obligation',
  may: (actor) => canWork(actor, 'work.read').allowed,
  find: async (db, { realmId }, { words, hasAccents, most }) => {
    const found = await findObligationsByWords(db, realmId, { words, hasAccents, most: RANKED });
    // Words are found in the name of the plan too, which is not shown: rows that show them come first.
    return found
      .map((hit) => ({ hit, seen: countWords(`${hit.title} ${hit.detail ?? ''}`, words) }))
      .sort((a, b) => b.seen - a.seen)
      .slice(0, most)
      .map(({ hit }) => hit);
  },
};
