import type { Transaction } from '#platform/db/database.ts';

/** The guards of the tables by name, as far as a person can meet them. */
export type Guard =
  | 'organization_parent_no_circle'
  | 'organization_parent_check'
  | 'organization_succession_no_circle'
  | 'organization_named_all_its_life'
  | 'organization_succession_once'
  | 'organization_group_realm_id_key_valid_excl';

/** Asks the guards that wait for the end of the transaction now, so that their refusal can be put into words. */
export async function askGuards(tx: Transaction): Promise<void> {
  await tx.query('set constraints all immediate');
  await tx.query('set constraints all deferred');
}

/** PostgreSQL cuts the name it gives itself to the columns of a long key. */
const SUCCESSION_ONCE = /^organization_succession_realm_id_.*_key$/u;

/** Which guard refused a write; null for any other error. */
export function refusingGuard(error: unknown): string | null {
  if (!(error instanceof Error) || !('constraint' in error)) return null;
  if (typeof error.constraint !== 'string') return null;
  return SUCCESSION_ONCE.test(error.constraint) ? 'organization_succession_once' : error.constraint;
}
