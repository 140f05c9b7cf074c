import type { SearchSource } from '#modules/access/door.ts';
import { canPlans } from '../domain/permissions.ts';
import { findItemsByWords, findPlansByWords } from '../store/find-plans.ts';

/** Answers search with plans. */
export const planSearch: SearchSource = {
  kind: 'plan',
  may: (actor) => canPlans(actor, 'plans.read').allowed,
  find: (db, { realmId }, asked) => findPlansByWords(db, realmId, asked),
};

/** Answers search with the tasks and duties of plans. */
export const taskSearch: SearchSource = {
  kind: 'task',
  may: (actor) => canPlans(actor, 'plans.read').allowed,
  find: (db, { realmId }, asked) => findItemsByWords(db, realmId, asked),
};
