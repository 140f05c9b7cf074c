import { type Act, recordAudit } from '#modules/audit/door.ts';
import { inTransaction } from '#platform/db/database.ts';
import type { World } from '#platform/world/world.ts';
import type { SignedIn } from './find-signed-in.ts';
import type { OpenSignIn } from './load-sign-in.ts';
import { SIGN_IN_PATH } from './sign-in-path.ts';

/** Who wants to leave, and under which request. */
export interface Leaving {
  readonly signedIn: SignedIn;
  readonly startAct: (actor: Extract<SignedIn, { kind: 'actor' }>['actor']) => Act;
  /** The address of the request, below which the library expects its own. */
  readonly url: string;
  readonly cookie: string;
}

/** Ends the session and answers with the library's response, which takes the cookie back; nobody's leaving is no write. */
export async function signOut(world: World, openLibrary: OpenSignIn, leaving: Leaving): Promise<Response> {
  const { signedIn, startAct, url, cookie } = leaving;
  // The library refuses a body-less request that claims to carry JSON, so only the cookie goes on.
  const request = new Request(new URL(`${SIGN_IN_PATH}/sign-out`, url), {
    method: 'POST',
    headers: { cookie },
  });
  const library = await openLibrary();
  const response = await library.handler(request);
  if (response.ok && signedIn.kind === 'actor') {
    const { actor } = signedIn;
    await inTransaction(world.db, (tx) =>
      recordAudit(tx, startAct(actor), {
        action: 'access.sign-out',
        object: { type: 'account', id: actor.accountId },
        before: null,
        after: null,
      }),
    );
  }
  return response;
}
