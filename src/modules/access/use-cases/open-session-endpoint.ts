import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';

/**
 * Teaches the sign-in library to open a session for somebody who has proved to be who they are by other means than its
 * own: a second step, a passkey. It stands under no path, so that nobody reaches it from outside.
 */
export const openSessionEndpoint = {
  id: 'nhipcau-open-session',
  endpoints: {
    openSession: createAuthEndpoint.serverOnly(
      { method: 'POST', metadata: { $Infer: { body: {} as { userId: string } } } },
      async (ctx) => {
        const { userId } = ctx.body;
        const user = await ctx.context.internalAdapter.findUserById(userId);
        if (user === null) throw new Error(`Nobody signs in under ${userId}.`);
        // Like signing in by password: the session ends with the browser, and after a day in any case.
        const session = await ctx.context.internalAdapter.createSession(user.id, true);
        await setSessionCookie(ctx, { session, user }, true);
        return ctx.json({ token: session.token });
      },
    ),
  },
};
