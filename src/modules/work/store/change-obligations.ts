import type { Author } from '#kernel/law/author.ts';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { AllowedChange } from '../domain/check-change.ts';
import type { Obligation } from '../domain/obligation.ts';
import { OBLIGATION_COLUMNS } from './obligation-columns.ts';

const BY_IDS = `select ${OBLIGATION_COLUMNS} from work_obligation where realm_id = $1 and id = any($2::uuid[])`;

/** Obligations by identifier; those that are not there are missing. */
export async function findObligations(
  db: Queryable,
  realmId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Obligation>> {
  return byId(await db.query<Obligation>(BY_IDS, [realmId, ids]));
}

/** The same, kept from every other writer until the transaction ends; always locked in one order, so that two wait for each other in turn. Asked by `take-obligations.ts` alone. */
export async function lockObligations(
  tx: Transaction,
  realmId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Obligation>> {
  return byId(await tx.query<Obligation>(`${BY_IDS} order by id for update`, [realmId, ids]));
}

/** Writes all changes in one statement; each version goes up by one. */
export async function updateObligations(
  tx: Transaction,
  realmId: string,
  changes: readonly AllowedChange[],
  author: Author,
): Promise<void> {
  if (changes.length === 0) return;
  const rows = changes.map(({ before, state, reason, allowedBy, closedAt }) => ({
    id: before.id,
    state,
    reason,
    allowed_by: allowedBy,
    closed_at: closedAt,
  }));
  await tx.query(
    `update work_obligation o
        set state = given.state, reason = given.reason, allowed_by = given.allowed_by, closed_at = given.closed_at, version = o.version + 1,
            changed_at = $3, changed_by = $4, changed_by_name = $5
       from jsonb_to_recordset($2::jsonb)
            as given (id uuid, state text, reason text, allowed_by text, closed_at timestamptz)
      where o.realm_id = $1 and o.id = given.id`,
    [realmId, JSON.stringify(rows), author.at, author.accountId, author.name],
  );
}

function byId(rows: readonly Obligation[]): ReadonlyMap<string, Obligation> {
  return new Map(rows.map((row) => [row.id, row]));
}
