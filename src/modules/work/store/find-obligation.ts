import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { Obligation } from '../domain/obligation.ts';
import { OBLIGATION_COLUMNS } from './obligation-columns.ts';

const BY_ID = `select ${OBLIGATION_COLUMNS} from work_obligation where realm_id = $1 and id = $2`;

/** One obligation, or null. */
export async function findObligation(db: Queryable, realmId: string, id: string): Promise<Obligation | null> {
  const [row] = await db.query<Obligation>(BY_ID, [realmId, id]);
  return row ?? null;
}

/** Several, in the order of their making; what is not there is left out. */
export async function findObligations(
  db: Queryable,
  realmId: string,
  ids: readonly string[],
): Promise<Obligation[]> {
  return db.query<Obligation>(
    `select ${OBLIGATION_COLUMNS} from work_obligation where realm_id = $1 and id = any($2::uuid[]) order by id`,
    [realmId, ids],
  );
}

/** Somebody did something with an obligation since it was made; that the table of days moved its end is nobody's act. */
export const TOUCHED = 'version - redated > 1';

/**
 * The same with who gave them and whether anybody touched them, kept from every other writer until the transaction ends.
 * Asked by `take-obligations.ts` alone.
 */
export async function lockObligations(
  tx: Transaction,
  realmId: string,
  ids: readonly string[],
): Promise<
  (Obligation & {
    readonly givenBy: string | null;
    readonly givenOrganizationId: string | null;
    readonly isTouched: boolean;
  })[]
> {
  return tx.query(
    `select ${OBLIGATION_COLUMNS}, given_by as "givenBy", given_organization_id as "givenOrganizationId",
            ${TOUCHED} as "isTouched" from work_obligation
      where realm_id = $1 and id = any($2::uuid[]) order by id for update`,
    [realmId, ids],
  );
}

/** One obligation, kept from every other writer until the transaction ends. Asked by `take-obligations.ts` alone. */
export async function lockObligation(
  tx: Transaction,
  realmId: string,
  id: string,
): Promise<Obligation | null> {
  const [row] = await tx.query<Obligation>(`${BY_ID} for update`, [realmId, id]);
  return row ?? null;
}

/** One obligation with the account that gave it in a line; null when it is not there. */
export async function findWithGiver(
  db: Queryable,
  realmId: string,
  id: string,
): Promise<(Obligation & { readonly givenBy: string | null }) | null> {
  const [row] = await db.query<Obligation & { readonly givenBy: string | null }>(
    `select ${OBLIGATION_COLUMNS}, given_by as "givenBy" from work_obligation where realm_id = $1 and id = $2`,
    [realmId, id],
  );
  return row ?? null;
}
