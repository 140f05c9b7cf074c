import type { Actor } from '#kernel/law/actor.ts';
import type { Act } from '#modules/audit/door.ts';
import type { Transaction } from '#platform/db/database.ts';
import { canAccess } from '../domain/permissions.ts';
import { isDelegable } from '../domain/position.ts';
import { findAccountOf } from '../store/accounts.ts';
import { lockPosition } from '../store/positions.ts';
import type { AccessPorts } from './access-ports.ts';
import { enforceDecision } from './enforce-decision.ts';
import { findLine } from './find-line.ts';
import { givePosition } from './give-position.ts';
import { notDelegable, positionUnknown, unfitDelegate } from './position-problems.ts';

/** A position given to somebody else while its holder is away. */
export interface Delegation {
  readonly positionId: string;
  /** The account of the one who stands in. */
  readonly to: string;
  readonly fromDay: string;
  readonly toDay: string;
  readonly reason: string | null;
}

/**
 * Gives a position away from one day to another; the holder keeps it too. It ends with its last day, when the holder's
 * own position or account ends, or when it is taken back.
 *
 * @throws ProblemError `access.position-unknown` (404), `access.not-delegable` (409), `access.unfit-delegate`,
 * `access.days-turned-round` (422), `access.role-too-low`, `access.other-organization` (403)
 */
export async function delegatePosition(
  tx: Transaction,
  ports: AccessPorts,
  act: Act & { readonly actor: Actor },
  { positionId, to, reason, ...days }: Delegation,
): Promise<string> {
  const position = await lockPosition(tx, act.realmId, positionId);
  if (position === null) throw positionUnknown();
  const { role, organizationId, title, accountId: holder } = position;
  const line = await findLine(tx, ports, act.realmId, organizationId, act.now);
  enforceDecision(canAccess(act.actor, 'access.delegate-position', { line, role, holder }));
  if (!isDelegable(position) || position.endedAt !== null) throw notDelegable();
  const delegate = await findAccountOf(tx, act.realmId, to);
  if (delegate === null || !delegate.active || delegate.kind === 'desk' || delegate.id === holder)
    throw unfitDelegate();
  const wanted = { role, organizationId, title, ...days };
  return givePosition(tx, act, delegate, wanted, { from: position.id, reason });
}
