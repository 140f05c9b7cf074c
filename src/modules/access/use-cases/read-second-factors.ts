import type { Actor } from '#kernel/law/actor.ts';
import type { World } from '#platform/world/world.ts';
import type { SecondFactorRule } from '../domain/second-factor.ts';
import { listAccountsWithSecondFactor } from '../store/authenticators.ts';
import { getSecondFactorRule } from '../store/second-factor-rules.ts';
import type { AccessPorts } from './access-ports.ts';
import { listBodiesInReach } from './list-accounts.ts';

/** The rule of the realm, and which of the accounts that the actor may look at have a second factor. */
export async function readSecondFactors(
  world: World,
  ports: AccessPorts,
  actor: Actor,
): Promise<{ readonly rule: SecondFactorRule; readonly accounts: string[] }> {
  const reach = await listBodiesInReach(world.db, ports, actor, world.clock.now());
  return {
    rule: await getSecondFactorRule(world.db, actor.realmId),
    accounts: await listAccountsWithSecondFactor(world.db, actor.realmId, reach),
  };
}
