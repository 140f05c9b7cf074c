import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { SecondFactorRule } from '../domain/second-factor.ts';

/** The rule of a realm. */
export async function getSecondFactorRule(db: Queryable, realmId: string): Promise<SecondFactorRule> {
  const [found] = await db.query<{ rule: SecondFactorRule }>(
    'select second_factor_rule as rule from access_realm where realm_id = $1',
    [realmId],
  );
  if (found === undefined) throw new Error(`There is no realm ${realmId}.`);
  return found.rule;
}

/** Changes the rule of a realm from what somebody saw; false when it is another one by now. */
export async function updateSecondFactorRule(
  tx: Transaction,
  realmId: string,
  { from, to }: { readonly from: SecondFactorRule; readonly to: SecondFactorRule },
): Promise<boolean> {
  const changed = await tx.query(
    `update access_realm set second_factor_rule = $3
      where realm_id = $1 and second_factor_rule = $2 returning realm_id`,
    [realmId, from, to],
  );
  return changed.length > 0;
}
