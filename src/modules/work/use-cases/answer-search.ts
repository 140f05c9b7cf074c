import { localMinute } from '#kernel/time/local-time.ts';
import type { SearchSource } from '#modules/access/door.ts';
import { canWork } from '../domain/permissions.ts';
import { readPage } from '../store/list-obligations.ts';
import { arrangeList } from './list-obligations.ts';

/** Answers search with obligations, in the way lists find them: bounded however common the words are. */
export const obligationSearch: SearchSource = {
  kind: 'obligation',
  may: (actor) => canWork(actor, 'work.read').allowed,
  find: async (db, { realmId }, { words, most, now }) => {
    const list = await arrangeList(db, realmId, { words, sort: '-changed' }, localMinute(now));
    const page = await readPage(db, list, null, { rows: most, counted: 0 });
    return (page?.obligations ?? []).map(({ id, number, text, organizationName, planNumber }) => ({
      id,
      of: null,
      title: [number, text].filter((part) => part !== null).join(' '),
      detail: [organizationName, planNumber].filter((part) => part !== null).join(' · '),
    }));
  },
};
