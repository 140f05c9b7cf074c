import { explainPermission, type Permission } from '#kernel/law/law-page.ts';
import { localDay } from '#kernel/time/local-time.ts';
import type { World } from '#platform/world/world.ts';
import type { Account } from '../domain/account.ts';
import { actorOf } from '../domain/position.ts';
import { readHoldingOf } from '../store/positions.ts';
import type { AccessPorts } from './access-ports.ts';
import { allPages } from './ask-who-may.ts';

/** One act that an account may do, and why. */
export interface OpenAct extends Permission {
  readonly action: string;
}

/** What an account may do today, about no body in particular, by the pages of law of all modules; a closed one nothing. */
export async function listOpenActs(
  { db, clock }: World,
  ports: AccessPorts,
  account: Account,
): Promise<OpenAct[]> {
  const holding = await readHoldingOf(db, account.realmId, account.id, localDay(clock.now()));
  if (holding === null) return [];
  const actor = actorOf(holding);
  return allPages(ports).flatMap((page) =>
    page.actions.flatMap((action) => {
      const permission = explainPermission(page, actor, action, null);
      return permission === null ? [] : [{ action, ...permission }];
    }),
  );
}
