import type { Actor } from '#kernel/law/actor.ts';
import { holds } from '#kernel/law/holds.ts';
import { localDay } from '#kernel/time/local-time.ts';
import type { Queryable } from '#platform/db/database.ts';
import type { Account } from '../domain/account.ts';
import { type AccessAction, canAccess } from '../domain/permissions.ts';
import { stateOfPosition } from '../domain/position.ts';
import { findAccountOf } from '../store/accounts.ts';
import { readPositions } from '../store/positions.ts';
import type { AccessPorts } from './access-ports.ts';
import { enforceDecision } from './enforce-decision.ts';
import { accountUnknown } from './position-problems.ts';

/**
 * The account, if the actor keeps it. An administrator of a body keeps an account when he keeps every position that it holds or will
 * hold; to look at it one of them is enough.
 *
 * @param action null when the law was asked already
 * @throws ProblemError `access.account-unknown` (404), `access.role-too-low`, `access.other-organization` (403)
 */
export async function keepAccount(
  db: Queryable,
  ports: Pick<AccessPorts, 'findLines'>,
  actor: Actor,
  accountId: string,
  action: AccessAction | null,
  now: Date,
): Promise<Account> {
  const account = await findAccountOf(db, actor.realmId, accountId);
  if (account === null) throw accountUnknown();
  const looks = action === 'access.list-accounts';
  if (action === null || (looks && holds(actor, 'auditor'))) return account;
  const positions = (await readPositions(db, actor.realmId, [accountId])).filter(
    (position) => stateOfPosition(position, localDay(now)) !== 'over',
  );
  const bodies = positions.map(({ organizationId }) => organizationId).filter((id) => id !== null);
  const lines = await ports.findLines(db, actor.realmId, bodies, now);
  const matters = positions.map(({ organizationId, role }) => ({
    line: organizationId === null ? [] : (lines.get(organizationId) ?? [organizationId]),
    role,
  }));
  // Looking asks about the right to keep a position there: what the list shows and no more.
  const asked = looks ? 'access.give-position' : action;
  const decisions = (matters.length > 0 ? matters : [{ line: [] }]).map((matter) =>
    canAccess(actor, asked, matter),
  );
  const open = looks ? decisions.find(({ allowed }) => allowed) : undefined;
  for (const decision of open === undefined ? decisions : [open]) enforceDecision(decision);
  return account;
}
