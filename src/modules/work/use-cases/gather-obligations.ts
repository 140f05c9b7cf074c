import type { Queryable } from '#platform/db/database.ts';
import type { Obligation } from '../domain/obligation.ts';
import { listObligations, type ObligationQuery } from './list-obligations.ts';
import { listTooLong } from './problems.ts';

/** A list of more rows is no annex that anybody reads; as a table it goes out as XLSX. */
const MOST = 1000;

/** Everything under a filter, in its order, for a document. @throws ProblemError list-too-long */
export async function gatherObligations(
  db: Queryable,
  realmId: string,
  query: Omit<ObligationQuery, 'cursor'>,
  now: string,
): Promise<readonly Obligation[]> {
  const first = await listObligations(db, realmId, query, now);
  if (first.total === null) throw listTooLong(MOST);
  const gathered = [...first.obligations];
  let cursor = first.nextCursor;
  while (cursor !== null) {
    const page = await listObligations(db, realmId, { ...query, cursor }, now);
    gathered.push(...page.obligations);
    cursor = page.nextCursor;
  }
  return gathered;
}
