import { type Act, recordAudit } from '#modules/audit/door.ts';
import type { Transaction } from '#platform/db/database.ts';
import type { Account } from '../domain/account.ts';
import { findPositionFault, type PositionToGive } from '../domain/position.ts';
import { insertPosition } from '../store/positions.ts';
import { organizationUnknown, positionFaulty } from './position-problems.ts';

/**
 * Gives an account one more position.
 *
 * @throws ProblemError `access.organization-needed`, `access.role-not-for-desk`, `access.days-turned-round`,
 * `access.organization-unknown` (422)
 */
export async function givePosition(
  tx: Transaction,
  act: Act,
  account: Account,
  wanted: PositionToGive,
  delegation: { readonly from: string; readonly reason: string | null } | null = null,
): Promise<string> {
  const fault = findPositionFault(account.kind, wanted);
  if (fault !== null) throw positionFaulty(fault);
  const id = act.newId();
  const title = wanted.title?.normalize('NFC').trim() || null;
  const row = {
    ...wanted,
    title,
    realmId: account.realmId,
    id,
    accountId: account.id,
    delegatedFrom: delegation?.from ?? null,
    reason: delegation?.reason ?? null,
  };
  await insertPosition(tx, row, act.now).catch((error: unknown) => {
    throw (error as { code?: string }).code === FOREIGN_KEY_VIOLATION ? organizationUnknown() : error;
  });
  const { realmId: _realm, ...after } = row;
  await recordAudit(tx, act, {
    action: delegation === null ? 'access.give-position' : 'access.delegate-position',
    object: { type: 'account', id: account.id },
    before: null,
    after,
  });
  return id;
}

const FOREIGN_KEY_VIOLATION = '23503';
