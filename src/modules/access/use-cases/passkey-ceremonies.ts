import {
  type AuthenticationResponseJSON,
  type AuthenticatorTransportFuture,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { World } from '#platform/world/world.ts';
import type { Passkey } from '../store/passkeys.ts';

/** What a browser is asked to make a passkey with. */
export type QuestionToMake = PublicKeyCredentialCreationOptionsJSON;
/** What a browser is asked to unlock a passkey with. */
export type QuestionToUse = PublicKeyCredentialRequestOptionsJSON;

/** The site that passkeys are made for: its origin, and the host name to which a browser ties them. */
function siteOf({ config }: World): { readonly origin: string; readonly host: string } {
  const origin = config.publicOrigin ?? `http://localhost:${config.port}`;
  return { origin, host: new URL(origin).hostname };
}

/** Asks for a new passkey that needs the person (finger, face or PIN) and can name its owner by itself. */
export function askToMake(
  world: World,
  owner: { readonly id: string; readonly email: string; readonly name: string },
  known: readonly Passkey[],
): Promise<QuestionToMake> {
  return generateRegistrationOptions({
    rpName: 'Nhịp Cầu',
    rpID: siteOf(world).host,
    userID: new TextEncoder().encode(owner.id),
    userName: owner.email,
    userDisplayName: owner.name,
    attestationType: 'none',
    excludeCredentials: known.map(namePasskey),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
}

/** What the browser made, if it answers the question from our own site with the person present; null otherwise. */
export async function readMade(
  world: World,
  question: string,
  response: RegistrationResponseJSON,
): Promise<Pick<Passkey, 'credentialId' | 'publicKey' | 'counter' | 'transports' | 'backedUp'> | null> {
  const { origin, host } = siteOf(world);
  const checked = await verifyRegistrationResponse({
    response,
    expectedChallenge: question,
    expectedOrigin: origin,
    expectedRPID: host,
    requireUserVerification: true,
  }).catch(() => null);
  if (checked?.verified !== true) return null;
  const { credential, credentialBackedUp } = checked.registrationInfo;
  return {
    credentialId: credential.id,
    publicKey: Buffer.from(credential.publicKey),
    counter: credential.counter,
    transports: credential.transports ?? [],
    backedUp: credentialBackedUp,
  };
}

/** Asks for a passkey: any of this site, or after a password one of those that its owner has. */
export function askToUse(world: World, known: readonly Passkey[]): Promise<QuestionToUse> {
  return generateAuthenticationOptions({
    rpID: siteOf(world).host,
    userVerification: 'required',
    allowCredentials: known.map(namePasskey),
  });
}

/** How often the passkey was used by now, if it signed the question for our own site with the person present; else null. */
export async function readUse(
  world: World,
  question: string,
  passkey: Passkey,
  response: AuthenticationResponseJSON,
): Promise<number | null> {
  const { origin, host } = siteOf(world);
  const checked = await verifyAuthenticationResponse({
    response,
    expectedChallenge: question,
    expectedOrigin: origin,
    expectedRPID: host,
    requireUserVerification: true,
    credential: {
      id: passkey.credentialId,
      publicKey: new Uint8Array(passkey.publicKey),
      counter: passkey.counter,
      transports: [...passkey.transports] as AuthenticatorTransportFuture[],
    },
  }).catch(() => null);
  return checked?.verified === true ? checked.authenticationInfo.newCounter : null;
}

function namePasskey({ credentialId, transports }: Passkey) {
  return { id: credentialId, transports: [...transports] as AuthenticatorTransportFuture[] };
}
