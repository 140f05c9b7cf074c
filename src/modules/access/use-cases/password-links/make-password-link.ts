import type { Act } from '#modules/audit/door.ts';
import { authorOf } from '#modules/audit/door.ts';
import type { Transaction } from '#platform/db/database.ts';
import { hashToken } from '#platform/secrets/secret-token.ts';
import type { World } from '#platform/world/world.ts';
import type { Account } from '../../domain/account.ts';
import { insertPasswordLink, type PasswordLinkKind, revokeLinksOf } from '../../store/password-links.ts';
import { tokenOfLink } from './link-address.ts';

const MINUTE = 60_000;

/** Minutes a link for a forgotten password works. */
export const RESET_MINUTES = 30;

/** Days an invitation works. */
export const INVITATION_DAYS = 7;

const LIFE: Readonly<Record<PasswordLinkKind, number>> = {
  reset: RESET_MINUTES * MINUTE,
  invitation: INVITATION_DAYS * 24 * 60 * MINUTE,
};

/** Makes a link for an account and ends earlier ones of its kind; answers its id and its end. */
export async function makePasswordLink(
  world: World,
  tx: Transaction,
  act: Act,
  { account, kind }: { readonly account: Account; readonly kind: PasswordLinkKind },
): Promise<{ readonly id: string; readonly expiresAt: Date }> {
  const id = act.newId();
  const expiresAt = new Date(act.now.getTime() + LIFE[kind]);
  const { accountId, name } = authorOf(act);
  await revokeLinksOf(tx, account, kind, act.now);
  await insertPasswordLink(
    tx,
    {
      realmId: account.realmId,
      id,
      accountId: account.id,
      kind,
      createdAt: act.now,
      createdByName: name,
      expiresAt,
    },
    accountId,
    hashToken(tokenOfLink(world, id)),
  );
  return { id, expiresAt };
}
