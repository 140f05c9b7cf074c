import type { Actor } from '#kernel/law/actor.ts';
import { type Act, recordAudit } from '#modules/audit/door.ts';
import type { Transaction } from '#platform/db/database.ts';
import { type AccessAction, canAccess } from '../domain/permissions.ts';
import type { HeldPosition } from '../domain/position.ts';
import { lockAccount } from '../store/accounts.ts';
import { lockPosition, updatePositionEnd } from '../store/positions.ts';
import type { AccessPorts } from './access-ports.ts';
import { refuseLastAdministrator } from './change-account.ts';
import { conflictOfAccount } from './conflict-of-account.ts';
import { enforceDecision } from './enforce-decision.ts';
import { findLine } from './find-line.ts';
import { accountUnknown, positionUnknown } from './position-problems.ts';

/** Which position is to be taken away, or given back. */
export interface PositionEnd {
  readonly accountId: string;
  readonly positionId: string;
  readonly version: number;
  readonly ended: boolean;
}

/**
 * Takes a position away at once, or gives back one that was taken away. Whoever gave a position away for a while may
 * take it back too, and who received it may lay it down.
 *
 * @throws ProblemError `access.account-unknown`, `access.position-unknown` (404), `version-conflict`,
 * `access.last-administrator` (409), `access.role-too-low`, `access.other-organization` (403)
 */
export async function endPosition(
  tx: Transaction,
  ports: AccessPorts,
  act: Act & { readonly actor: Actor },
  wanted: PositionEnd,
): Promise<void> {
  const account = await lockAccount(tx, act.realmId, wanted.accountId);
  if (account === null) throw accountUnknown();
  const position = await lockPosition(tx, act.realmId, wanted.positionId);
  if (position === null || position.accountId !== account.id) throw positionUnknown();
  await enforceEnd(tx, ports, act, position);
  if (position.version !== wanted.version)
    throw await conflictOfAccount(tx, account, position.version, act.now);
  if (wanted.ended === (position.endedAt !== null)) return;
  if (wanted.ended && position.role === 'administrator') await refuseLastAdministrator(tx, act, account);
  await updatePositionEnd(tx, act.realmId, position.id, wanted.ended ? act.now : null);
  const { id, role, organizationId, fromDay, toDay } = position;
  const shown = { id, role, organizationId, fromDay, toDay };
  await recordAudit(tx, act, {
    action: wanted.ended ? 'access.end-position' : 'access.restore-position',
    object: { type: 'account', id: account.id },
    before: { ...shown, endedAt: position.endedAt },
    after: { ...shown, endedAt: wanted.ended ? act.now : null },
  });
}

async function enforceEnd(
  tx: Transaction,
  ports: AccessPorts,
  { actor, now }: Act & { readonly actor: Actor },
  position: HeldPosition,
): Promise<void> {
  const given = position.delegatedFrom;
  const giver = given === null ? null : await lockPosition(tx, actor.realmId, given.id);
  const isTheirs = given !== null && [giver?.accountId, position.accountId].includes(actor.accountId);
  const action: AccessAction = isTheirs ? 'access.delegate-position' : 'access.end-position';
  const line = await findLine(tx, ports, actor.realmId, position.organizationId, now);
  const holder = isTheirs ? actor.accountId : position.accountId;
  enforceDecision(canAccess(actor, action, { line, role: position.role, holder }));
}
