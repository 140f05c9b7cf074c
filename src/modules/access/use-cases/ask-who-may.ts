import type { Actor } from '#kernel/law/actor.ts';
import { explainPermission, type LawPage, type Permission } from '#kernel/law/law-page.ts';
import { localDay } from '#kernel/time/local-time.ts';
import type { World } from '#platform/world/world.ts';
import { OUTSIDE_PAGE } from '../domain/outside-permissions.ts';
import { ACCESS_ACTIONS, type AccessAction, canAccess } from '../domain/permissions.ts';
import { actorOf } from '../domain/position.ts';
import { readHoldings } from '../store/positions.ts';
import type { AccessPorts } from './access-ports.ts';
import { findLine } from './find-line.ts';

/** One who may, and why. */
export interface WhoMay extends Permission {
  readonly accountId: string;
  readonly name: string;
  readonly kind: Actor['kind'];
}

/** The page of law of accounts, as somebody asks who may. */
const ACCESS_PAGE: LawPage = {
  actions: ACCESS_ACTIONS,
  decide: (actor, action, about) =>
    canAccess(actor, action as AccessAction, about === null ? undefined : { line: about.line }),
};

/** The pages of law of the whole house, module by module. */
export function allPages(ports: Pick<AccessPorts, 'laws'>): readonly LawPage[] {
  return [ACCESS_PAGE, OUTSIDE_PAGE, ...ports.laws];
}

/** All acts that somebody can ask about, module by module. */
export function listActions(ports: Pick<AccessPorts, 'laws'>): readonly string[] {
  return allPages(ports).flatMap(({ actions }) => actions);
}

/**
 * Everybody of the realm who may do an act today, and which of their positions opens it; null when no page of law
 * knows the act. Asks the same pure functions as every route does.
 *
 * @param organizationId about this body; null: about none in particular
 */
export async function askWhoMay(
  { db, clock }: World,
  ports: AccessPorts,
  realmId: string,
  { action, organizationId }: { readonly action: string; readonly organizationId: string | null },
): Promise<readonly WhoMay[] | null> {
  const page = allPages(ports).find(({ actions }) => actions.includes(action));
  if (page === undefined) return null;
  const now = clock.now();
  const line = await findLine(db, ports, realmId, organizationId, now);
  const about = organizationId === null ? null : { organizationId, line };
  const accounts = await readHoldings(db, realmId, localDay(now));
  return accounts.flatMap((account) => {
    const permission = explainPermission(page, actorOf(account), action, about);
    const { accountId, name, kind } = account;
    return permission === null ? [] : [{ accountId, name, kind, ...permission }];
  });
}
