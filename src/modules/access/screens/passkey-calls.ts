import type { PasskeyMade, PasskeyUsed } from '../contract.ts';
import { accessApi } from '../widgets/session.ts';

/** Whether this browser knows passkeys. */
export function knowsPasskeys(): boolean {
  return typeof window !== 'undefined' && typeof window.PublicKeyCredential === 'function';
}

/** Signs in by a passkey: alone, or as the second step after a password. */
export async function signInByPasskey(): Promise<void> {
  const { question } = await accessApi('post /api/auth/passkey/question');
  const { startAuthentication } = await import('@simplewebauthn/browser');
  const optionsJSON = question as unknown as Parameters<typeof startAuthentication>[0]['optionsJSON'];
  const answer = await startAuthentication({ optionsJSON });
  await accessApi('post /api/auth/passkey', { body: { answer: answer as unknown as PasskeyUsed } });
}

/** Asks the server for the question of a new passkey; the password where the session is not fresh. */
export async function askForPasskey(password: string | null): Promise<Record<string, unknown>> {
  return (await accessApi('post /api/own-account/passkeys/question', { body: { password } })).question;
}

/** Lets the browser make a passkey and keeps it; answers recovery codes where none were left. */
export async function makePasskey(
  question: Record<string, unknown>,
  name: string,
): Promise<readonly string[] | null> {
  const { startRegistration } = await import('@simplewebauthn/browser');
  const optionsJSON = question as unknown as Parameters<typeof startRegistration>[0]['optionsJSON'];
  const answer = await startRegistration({ optionsJSON });
  const body = { name, answer: answer as unknown as PasskeyMade };
  return (await accessApi('post /api/own-account/passkeys', { body })).recoveryCodes;
}

/** True when the person closed the browser's own window, or it waited too long: no fault of anything. */
export function wasCancelled(reason: unknown): boolean {
  return reason instanceof Error && ['NotAllowedError', 'AbortError'].includes(reason.name);
}
