import { readSecret } from '#platform/secrets/secret-store.ts';
import { deriveToken, hashToken } from '#platform/secrets/secret-token.ts';
import type { World } from '#platform/world/world.ts';
import { findTokenHash } from '../../store/password-links.ts';

/** The token of a link, which stands in no table: it follows from the link's id and a secret of the house. */
export function tokenOfLink(world: Pick<World, 'config'>, linkId: string): string {
  return deriveToken(readSecret(world.config.dataDir, 'password-links'), 'password-link', linkId);
}

/** Where a link leads within the house. The token stands behind `#`: no server and no proxy on the way gets to see it. */
export function pathOfLink(world: Pick<World, 'config'>, linkId: string): string {
  return `/app/dat-mat-khau#${tokenOfLink(world, linkId)}`;
}

/** The address of the house as letters name it: what the administrator set, never what a request claims. */
export function houseOrigin({ config }: Pick<World, 'config'>): string {
  return config.publicOrigin ?? `http://localhost:${config.port}`;
}

/** The whole address of the private link in a letter; throws when the secret of the house is no longer the one it was made with. */
export async function addressOfLink(
  world: World,
  mail: { readonly realmId: string; readonly passwordLinkId: string | null },
): Promise<string> {
  const linkId = mail.passwordLinkId ?? '';
  const kept = await findTokenHash(world.db, mail.realmId, linkId);
  if (kept?.tokenHash !== hashToken(tokenOfLink(world, linkId)))
    throw new Error('The secret "password-links" is not the one under which this link was made.');
  return `${houseOrigin(world)}${pathOfLink(world, linkId)}`;
}
