import type { World } from '#platform/world/world.ts';
import type { SecondFactorRule } from '../domain/second-factor.ts';
import { listAccountsWithSecondFactor } from '../store/authenticators.ts';
import { getSecondFactorRule } from '../store/second-factor-rules.ts';

/** The rule of a realm, and which of its accounts have a second factor. */
export async function readSecondFactors(
  world: World,
  realmId: string,
): Promise<{ readonly rule: SecondFactorRule; readonly accounts: string[] }> {
  return {
    rule: await getSecondFactorRule(world.db, realmId),
    accounts: await listAccountsWithSecondFactor(world.db, realmId),
  };
}
