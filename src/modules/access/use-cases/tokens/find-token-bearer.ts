import { localDay } from '#kernel/time/local-time.ts';
import { readBearer } from '#platform/http/same-origin.ts';
import { hashToken } from '#platform/secrets/secret-token.ts';
import type { World } from '#platform/world/world.ts';
import { actorOf } from '../../domain/position.ts';
import { TOKEN_PREFIX, USE_INTERVAL } from '../../domain/token.ts';
import { findOpenToken, touchToken } from '../../store/tokens.ts';
import type { SignedIn } from '../find-signed-in.ts';

/** Methods that change nothing. */
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * The actor of a request that shows a token; null when it shows none, so that its cookie is asked. A token that is
 * unknown, ended, or whose owner is closed is nobody, whatever cookie comes with it. The actor reads what its owner may
 * read; for a request that writes it is narrowed to the acts of the token, none for one that only reads.
 */
export function findTokenBearer(
  world: World,
  request: Pick<Request, 'headers' | 'method'>,
): Promise<SignedIn> | null {
  const authorization = request.headers.get('authorization') ?? undefined;
  if (authorization === undefined || !/^bearer\b/i.test(authorization)) return null;
  return findActor(world, readBearer(authorization) ?? '', request.method);
}

async function findActor(world: World, secret: string, method: string): Promise<SignedIn> {
  if (!secret.startsWith(TOKEN_PREFIX)) return { kind: 'nobody' };
  const now = world.clock.now();
  const found = await findOpenToken(world.db, hashToken(secret), now, localDay(now));
  if (found === null) return { kind: 'nobody' };
  const { tokenId, acts, lastUsedAt, ...account } = found;
  if (lastUsedAt === null || now.getTime() - lastUsedAt.getTime() >= USE_INTERVAL)
    await touchToken(world.db, account.realmId, tokenId, now);
  const actor = actorOf(account);
  return { kind: 'program', actor: SAFE.has(method) ? actor : { ...actor, acts: acts ?? [] } };
}
