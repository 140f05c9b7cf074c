import { type Act, recordAudit } from '#modules/audit/door.ts';
import type { Transaction } from '#platform/db/database.ts';
import { getRealm, updateRealmName } from '../store/realms.ts';

/** Gives the realm of the act another name. */
export async function renameRealm(tx: Transaction, act: Act, name: string): Promise<void> {
  const before = await getRealm(tx, act.realmId);
  const after = { id: act.realmId, name: name.normalize('NFC').trim() };
  await updateRealmName(tx, after);
  await recordAudit(tx, act, {
    action: 'access.rename-realm',
    object: { type: 'realm', id: act.realmId },
    before,
    after,
  });
}
