import { listBodiesBelow } from '#modules/organizations/door.ts';
import type { Queryable } from '#platform/db/database.ts';
import type { Obligation } from '../domain/obligation.ts';
import { readPeriod } from '../domain/read-period.ts';
import type { ConditionSql } from '../store/condition-sql.ts';
import { findObligation } from '../store/find-obligation.ts';
import { type ListOrder, readPage } from '../store/list-obligations.ts';
import { type ObligationConditions, writeConditions } from '../store/obligation-conditions.ts';
import { type ObligationSort, sortOrder } from '../store/obligation-sorts.ts';
import { findFoldedInto } from '../store/reorganize/move-obligations.ts';
import { obligationNotFound, wrongCursor } from './problems.ts';

/** Rows of one page. */
const PAGE_LENGTH = 50;
/** Up to here a total is exact; beyond it is "hơn 1.000". */
const COUNTED = 1000;

/** What somebody narrows a list of obligations to. */
export interface ObligationNarrowing extends Omit<ObligationConditions, 'organizations'> {
  readonly organization?: string | undefined;
  /** With a body: those below it in its tree today as well. */
  readonly below?: boolean | undefined;
  /** A quarter (`2026-2`) or month (`2026-06`) in which the end lies; `from` and `to` narrow it further. */
  readonly period?: string | undefined;
}

/** What somebody asks of the list. */
export interface ObligationQuery extends ObligationNarrowing {
  readonly sort?: ObligationSort | undefined;
  readonly cursor?: string | undefined;
}

/** One page of obligations. */
export interface ObligationPage {
  readonly obligations: readonly Obligation[];
  /** Exact to 1,000, null beyond; later pages tell what the first one counted. */
  readonly total: number | null;
  readonly nextCursor: string | null;
}

/**
 * One page of 50 of who owes what, in one statement; one more for typed accents, whose rows come first, and one for
 * the bodies below one.
 *
 * @param now local minute
 * @throws ProblemError cursor-invalid
 */
export async function listObligations(
  db: Queryable,
  realmId: string,
  query: ObligationQuery,
  now: string,
): Promise<ObligationPage> {
  const list = await arrangeList(db, realmId, query, now);
  const page = await readPage(db, list, query.cursor ?? null, { rows: PAGE_LENGTH, counted: COUNTED });
  if (page === null) throw wrongCursor();
  return page;
}

/** The list somebody asks for, as the store reads it. */
export async function arrangeList(
  db: Queryable,
  realmId: string,
  query: ObligationQuery,
  now: string,
): Promise<ListOrder> {
  const conditions = await arrangeConditions(db, realmId, query, now);
  const sort = query.sort ?? 'deadline';
  const order = sortOrder(sort, query.plan !== undefined);
  const name = [
    sort,
    query.plan === undefined ? 'all' : 'plan',
    conditions.words?.exact == null ? 1 : 2,
  ].join('/');
  return { conditions, order, name };
}

/** The conditions somebody narrows to; bodies below one are looked up by the tree of today. */
export async function arrangeConditions(
  db: Queryable,
  realmId: string,
  narrowing: ObligationNarrowing,
  now: string,
): Promise<ConditionSql> {
  const { organization, below, period: _period, ...rest } = narrowing;
  const bodies =
    organization !== undefined && below === true
      ? await listBodiesBelow(db, realmId, organization, now.slice(0, 10))
      : [];
  const organizations = organization === undefined ? undefined : [organization, ...bodies];
  return writeConditions(realmId, { ...rest, ...arrangeDays(narrowing), organizations }, now);
}

/** The days in which the end lies: the narrower of the period and of what is given by days. */
function arrangeDays({ period, from, to }: ObligationNarrowing): {
  from: string | undefined;
  to: string | undefined;
} {
  const range = period === undefined ? null : readPeriod(period);
  const days = (...given: readonly (string | undefined)[]) => given.filter((day) => day !== undefined).sort();
  return { from: days(range?.from, from).at(-1), to: days(range?.to, to)[0] };
}

/** One obligation. @throws ProblemError obligation-not-found */
export async function getObligation(db: Queryable, realmId: string, id: string): Promise<Obligation> {
  const obligation = await findObligation(db, realmId, id);
  if (obligation !== null) return obligation;
  const into = await findFoldedInto(db, realmId, id);
  const stands = into === null ? null : await findObligation(db, realmId, into);
  if (stands === null) throw obligationNotFound();
  return stands;
}
