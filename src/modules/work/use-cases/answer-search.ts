import { countWords } from '#kernel/language/find-words.ts';
import { localMinute } from '#kernel/time/local-time.ts';
import type { SearchHit, SearchSource } from '#modules/access/door.ts';
import type { Obligation } from '../domain/obligation.ts';
import { canWork } from '../domain/permissions.ts';
import { readPage } from '../store/list-obligations.ts';
import { arrangeList } from './list-obligations.ts';

/** So many of those found, the last changed, are put in order by how many of the words a person sees in them. */
const RANKED = 100;

/** Answers search with obligations, in the way lists find them: bounded however common the words are. */
export const obligationSearch: SearchSource = {
  kind: 'obligation',
  may: (actor) => canWork(actor, 'work.read').allowed,
  find: async (db, { realmId }, { words, most, now }) => {
    const list = await arrangeList(db, realmId, { words, sort: 'changed' }, localMinute(now));
    const page = await readPage(db, list, null, { rows: RANKED, counted: null });
    // Words are found in the name of the plan too, which is not shown: rows that show them come first.
    return (page?.obligations ?? [])
      .map(describeHit)
      .map((hit) => ({ hit, seen: countWords(`${hit.title} ${hit.detail ?? ''}`, words) }))
      .sort((a, b) => b.seen - a.seen)
      .slice(0, most)
      .map(({ hit }) => hit);
  },
};

function describeHit({ id, number, text, organizationName, planNumber }: Obligation): SearchHit {
  return {
    id,
    of: null,
    title: [number, text].filter((part) => part !== null).join(' '),
    detail: [organizationName, planNumber].filter((part) => part !== null).join(' · '),
  };
}
