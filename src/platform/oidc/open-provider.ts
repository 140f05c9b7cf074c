import type { Configuration } from 'openid-client';
import { isLocalHost, type OidcConfig } from '../config/outside-variables.ts';

/** What must be remembered between leaving for the provider and coming back. */
export interface ProviderStart {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Who somebody is, as the provider says. */
export interface OutsideIdentity {
  readonly issuer: string;
  readonly subject: string;
  readonly email: string | null;
  /** Whether the provider says that this mail is theirs. */
  readonly emailVerified: boolean;
}

/** Why the provider did not say who it is: it cannot be reached, or its answer is not one to believe. */
export class ProviderFailure extends Error {
  readonly kind: 'unreachable' | 'refused';

  constructor(kind: ProviderFailure['kind'], cause: unknown) {
    super(`The identity provider: ${kind}`, { cause });
    this.name = 'ProviderFailure';
    this.kind = kind;
  }
}

/** An OpenID provider, met by the authorization code flow with PKCE, state and nonce. */
export interface OutsideProvider {
  /**
   * Where to send the browser, and what to remember until it is back.
   *
   * @throws ProviderFailure `unreachable`.
   */
  begin(redirectUri: string): Promise<{ readonly address: string; readonly start: ProviderStart }>;
  /**
   * Who came back, once the answer (`redirectUri` with the query that came) matches what was remembered.
   *
   * @throws ProviderFailure
   */
  finish(answer: URL, start: ProviderStart): Promise<OutsideIdentity>;
}

/** Seconds the provider may take for one answer. */
const PATIENCE = 10;

/**
 * Opens the provider of the administrator. The library and what the provider says of itself are fetched at the first
 * sign-in, so that a provider that is down keeps nobody from starting; what failed is asked again the next time.
 */
export function openProvider(config: OidcConfig): OutsideProvider {
  const discover = askOnce(config);
  return {
    begin: async (redirectUri) => {
      const [client, provider] = [await load(), await discover()];
      const start = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier: client.randomPKCECodeVerifier(),
      };
      const address = client.buildAuthorizationUrl(provider, {
        redirect_uri: redirectUri,
        scope: 'openid email profile',
        state: start.state,
        nonce: start.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(start.verifier),
        code_challenge_method: 'S256',
      });
      return { address: address.href, start };
    },
    finish: async (answer, start) => {
      const provider = await discover();
      return readIdentity(provider, answer, start).catch((error: unknown) => {
        throw new ProviderFailure('refused', error);
      });
    },
  };
}

async function readIdentity(
  provider: Configuration,
  answer: URL,
  start: ProviderStart,
): Promise<OutsideIdentity> {
  const client = await load();
  const tokens = await client.authorizationCodeGrant(provider, answer, {
    pkceCodeVerifier: start.verifier,
    expectedState: start.state,
    expectedNonce: start.nonce,
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  if (claims === undefined) throw new Error('No identity token.');
  // Many providers keep the mail out of the identity token and tell it at their own address.
  const told =
    claims['email'] === undefined
      ? await client.fetchUserInfo(provider, tokens.access_token, claims.sub)
      : claims;
  const { email, email_verified: verified } = told as { email?: unknown; email_verified?: unknown };
  return {
    issuer: claims.iss,
    subject: claims.sub,
    email: typeof email === 'string' ? email : null,
    emailVerified: verified === true,
  };
}

const load = () => import('openid-client');

/** What the provider says of itself, asked for once; after a failure it is asked again. */
function askOnce(config: OidcConfig): () => Promise<Configuration> {
  let known: Promise<Configuration> | undefined;
  return async () => {
    known ??= discover(config);
    try {
      return await known;
    } catch (error) {
      known = undefined;
      throw new ProviderFailure('unreachable', error);
    }
  };
}

async function discover(config: OidcConfig): Promise<Configuration> {
  const client = await load();
  const issuer = new URL(config.issuer);
  // Over plain http only on this machine, as the configuration has it.
  const execute = isLocalHost(issuer.hostname) ? [client.allowInsecureRequests] : [];
  const options = { execute, timeout: PATIENCE };
  return client.discovery(issuer, config.clientId, config.clientSecret, undefined, options);
}
