import type { UrgingPorts } from '#modules/work/door.ts';
import { readHandedIn } from '../store/read-records.ts';

/**
 * Answers urging where a result lies with whoever asked for it: a record stands, confirmed or not, and no question
 * about it waits for its body. Once more is asked for, the work lies with the body again.
 */
export const answerHandedIn: Pick<UrgingPorts, 'handedIn'> = {
  handedIn: async (db, realmId, obligationIds) => new Set(await readHandedIn(db, realmId, obligationIds)),
};
