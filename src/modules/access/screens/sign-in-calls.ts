import { send } from '#ui-kit/client/call-api.ts';
import type { PasswordTaken } from '../contract.ts';

/** Signs in by e-mail and password; who has a second factor is half way then. */
export async function signIn(email: string, password: string): Promise<PasswordTaken> {
  return (await send('post', '/api/auth/sign-in/email', { email, password })) as PasswordTaken;
}

/** Ends the session. */
export async function signOut(): Promise<void> {
  await send('post', '/api/auth/sign-out', {});
}
