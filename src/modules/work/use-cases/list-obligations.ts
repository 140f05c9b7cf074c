import type { Queryable } from '#platform/db/database.ts';
import type { Obligation } from '../domain/obligation.ts';
import { findObligation } from '../store/find-obligation.ts';
import { countUpTo, readPage } from '../store/list-obligations.ts';
import { type ObligationConditions, writeConditions } from '../store/obligation-conditions.ts';
import { type ObligationSort, sortKeys } from '../store/page-cursor.ts';
import { obligationNotFound, wrongCursor } from './problems.ts';

/** Rows of one page. */
const PAGE_LENGTH = 50;
/** Up to here a total is exact; beyond it is "hơn 1.000". */
const COUNTED = 1000;

/** What somebody asks of the list. */
export interface ObligationQuery extends ObligationConditions {
  readonly sort?: ObligationSort | undefined;
  readonly cursor?: string | undefined;
}

/** One page of obligations. */
export interface ObligationPage {
  readonly obligations: readonly Obligation[];
  /** Exact to 1,000, null beyond. */
  readonly total: number | null;
  readonly nextCursor: string | null;
}

/**
 * One page of 50 of who owes what, in two statements, three at most for typed accents: those rows come first.
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
  const conditions = writeConditions(realmId, query, now);
  const sort = query.sort ?? 'deadline';
  const keys = sortKeys(sort, query.plan !== undefined);
  const name = [sort, query.plan === undefined ? 'all' : 'plan', conditions.parts.length].join('/');
  const page = await readPage(db, { conditions, keys, name }, query.cursor ?? null, PAGE_LENGTH);
  if (page === null) throw wrongCursor();
  const found = await countUpTo(db, conditions, COUNTED);
  return { ...page, total: found > COUNTED ? null : found };
}

/** One obligation. @throws ProblemError obligation-not-found */
export async function getObligation(db: Queryable, realmId: string, id: string): Promise<Obligation> {
  const obligation = await findObligation(db, realmId, id);
  if (obligation === null) throw obligationNotFound();
  return obligation;
}
