import type { Context } from 'hono';
import { setSignedCookie } from 'hono/cookie';
import type { ApiEnvironment } from '#platform/http/api-environment.ts';
import type { OpenSignIn } from '../load-sign-in.ts';

/** Opens a session for an account whose person has shown who it is, and puts its cookie on the answer, as a sign-in by password does. */
export async function openSession(
  context: Context<ApiEnvironment>,
  openLibrary: OpenSignIn,
  accountId: string,
): Promise<void> {
  const library = await openLibrary();
  const { authCookies, internalAdapter, secret } = await library.$context;
  const from = {
    ipAddress: context.var.clientAddress,
    userAgent: context.req.header('user-agent')?.slice(0, 500) ?? '',
  };
  const session = await internalAdapter.createSession(accountId, true, from);
  const { name, attributes } = authCookies.sessionToken;
  const { path = '/', secure = false } = attributes;
  await setSignedCookie(context, name, session.token, secret, {
    path,
    secure,
    httpOnly: true,
    sameSite: 'Lax',
  });
}
