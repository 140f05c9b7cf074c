import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { Obligation } from '../domain/obligation.ts';
import { OBLIGATION_COLUMNS } from './obligation-columns.ts';

const BY_ID = `select ${OBLIGATION_COLUMNS} from work_obligation where realm_id = $1 and id = $2`;

/** One obligation, or null. */
export async function findObligation(db: Queryable, realmId: string, id: string): Promise<Obligation | null> {
  const [row] = await db.query<Obligation>(BY_ID, [realmId, id]);
  return row ?? null;
}

/** The same, kept from every other writer until the transaction ends. */
export async function lockObligation(
  tx: Transaction,
  realmId: string,
  id: string,
): Promise<Obligation | null> {
  const [row] = await tx.query<Obligation>(`${BY_ID} for update`, [realmId, id]);
  return row ?? null;
}
