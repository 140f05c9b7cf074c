import { send } from '#ui-kit/client/call-api.ts';

/** Signs in by e-mail and password; the sign-in library sets the cookie. */
export async function signIn(email: string, password: string): Promise<void> {
  await send('post', '/api/auth/sign-in/email', { email, password });
}

/** Ends the session. */
export async function signOut(): Promise<void> {
  await send('post', '/api/auth/sign-out', {});
}
