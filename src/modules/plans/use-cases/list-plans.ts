import type { Queryable } from '#platform/db/database.ts';
import type { Progress } from '../domain/plan-confirmed.ts';
import { type PlanPlace, readPlanCursor, writePlanCursor } from '../domain/plan-cursor.ts';
import type { PlanProgress } from '../domain/plan-work.ts';
import { countPlans, type PlanConditions, readPlanIds, readPlanPage } from '../store/list-plans.ts';
import type { PlanHeadRow } from '../store/read-plans.ts';
import type { ProgressPort } from './ports.ts';
import { wrongPlanCursor } from './problems.ts';
import type { WorkOfPlanPort } from './work-port.ts';

/** A plan in a list, and how far it has come. */
export interface ListedPlan {
  readonly head: PlanHeadRow;
  readonly progress: Progress;
}

/** What somebody asks of the list. */
export interface PlanQuery extends Omit<PlanConditions, 'among'> {
  readonly progress?: PlanProgress | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

/** One page of plans. */
export interface PlanPage {
  readonly plans: readonly ListedPlan[];
  /** Exact to 1,000, null beyond. */
  readonly total: number | null;
  readonly nextCursor: string | null;
}

const NO_PROGRESS: Progress = { total: 0, done: 0, late: 0 };
/** Rows of one page, unless others are asked for. */
const PAGE_LENGTH = 50;
/** Up to here a total is exact; beyond it is "hơn 1.000". */
const COUNTED = 1000;
/** How many plans are looked at for how far they have come: more than any realm has, far from what a server can. */
const WEIGHED = 20_000;

/**
 * One page of plans, in three statements however many there are; one more when narrowed by progress.
 *
 * @param now local minute
 * @throws ProblemError plan-cursor-invalid
 */
export async function listPlans(
  db: Queryable,
  realmId: string,
  ports: { readonly progress: ProgressPort; readonly work: Pick<WorkOfPlanPort, 'plansThatStand'> },
  query: PlanQuery,
  now: string,
): Promise<PlanPage> {
  const after = query.cursor === undefined ? null : readPlanCursor(query.cursor);
  if (query.cursor !== undefined && after === null) throw wrongPlanCursor();
  const length = query.limit ?? PAGE_LENGTH;
  const wanted = await narrowByProgress(db, realmId, ports.work, query, now);
  const [found, total] = await Promise.all([
    readPlanPage(db, realmId, wanted, { after, most: length + 1 }),
    wanted.among?.length ?? countPlans(db, realmId, wanted, COUNTED),
  ]);
  const heads = found.slice(0, length);
  const ids = heads.map((head) => head.id);
  const progress = await ports.progress.progressOfPlans(db, realmId, ids, now);
  const last = heads.at(-1);
  return {
    plans: heads.map(({ rank: _rank, yearOrder: _year, ...head }) => ({
      head,
      progress: progress.get(head.id) ?? NO_PROGRESS,
    })),
    total: total > COUNTED ? null : total,
    nextCursor: found.length > length && last !== undefined ? writePlanCursor(placeOf(last)) : null,
  };
}

async function narrowByProgress(
  db: Queryable,
  realmId: string,
  work: Pick<WorkOfPlanPort, 'plansThatStand'>,
  { words, year, issuer, state, progress }: PlanQuery,
  now: string,
): Promise<PlanConditions> {
  const wanted = { words, year, issuer, state };
  if (progress === undefined) return wanted;
  const ids = await readPlanIds(db, realmId, wanted, WEIGHED);
  return { ...wanted, among: await work.plansThatStand(db, realmId, ids, progress, now) };
}

function placeOf({ rank, yearOrder, id }: PlanPlace): PlanPlace {
  return { rank, yearOrder, id };
}
