import { readPartlyAnswered, type UrgingPorts } from '#modules/work/door.ts';
import { readHandedIn } from '../store/read-records.ts';

/**
 * Answers urging where a result lies with whoever asked for it: a record stands, confirmed or not, and no question
 * about it waits for its body. Once more is asked for, the work lies with the body again; so does an urgent request of
 * which one question is answered and another is not.
 */
export const answerHandedIn: Pick<UrgingPorts, 'handedIn'> = {
  handedIn: async (db, realmId, obligationIds) => {
    const recorded = await readHandedIn(db, realmId, obligationIds);
    if (recorded.length === 0) return new Set();
    const owing = new Set(await readPartlyAnswered(db, realmId, recorded));
    return new Set(recorded.filter((id) => !owing.has(id)));
  },
};
