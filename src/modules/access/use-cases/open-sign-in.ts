import { createHash } from 'node:crypto';
import { betterAuth } from 'better-auth/minimal';
import { CLIENT_ADDRESS_HEADER } from '#platform/http/client-address.ts';
import { readSecret } from '#platform/secrets/secret-store.ts';
import type { World } from '#platform/world/world.ts';
import { LONGEST_PASSWORD, SHORTEST_BESIDE_SECOND_FACTOR } from '../domain/password-length.ts';
import { signInDatabase } from '../store/sign-in-database.ts';
import { hashPassword, verifyPassword } from './hash-password.ts';
import { openSessionEndpoint } from './open-session-endpoint.ts';
import { SIGN_IN_PATH } from './sign-in-path.ts';

/** The sign-in library, set up for the house. */
export type SignInLibrary = ReturnType<typeof openSignIn>;

/**
 * Sets the sign-in library up: mail and password, sessions in the database, nobody signs up by himself.
 *
 * Three of its guards are left off because the house has stronger ones of its own: its limit of requests
 * (`attempt.ts` counts by mail and by network), its check of origins (`same-origin.ts`), its rolling of sessions
 * (`idle-limit.ts`). What it keeps for itself is the absolute end of a session after a day.
 */
export function openSignIn(world: World) {
  const { config, db, newId, log } = world;
  const secret = readSecret(config.dataDir, 'sign-in');
  // Cookies do not know ports: two houses on one machine must not take each other's for their own.
  const house = createHash('sha256').update(`cookie:${secret}`).digest('hex').slice(0, 8);
  return betterAuth({
    appName: 'Nhịp Cầu',
    baseURL: config.publicOrigin ?? `http://localhost:${config.port}`,
    basePath: SIGN_IN_PATH,
    secret,
    database: signInDatabase(db),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: SHORTEST_BESIDE_SECOND_FACTOR,
      maxPasswordLength: LONGEST_PASSWORD,
      password: {
        hash: hashPassword,
        verify: ({ hash, password }) => verifyPassword(hash, password),
      },
    },
    plugins: [openSessionEndpoint],
    session: { cookieCache: { enabled: false } },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { log: (level, message) => log[level]({ room: 'sign-in' }, message) },
    advanced: {
      cookiePrefix: `nhipcau-${house}`,
      useSecureCookies: config.publicOrigin?.startsWith('https:') ?? false,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
      disableCSRFCheck: true,
      disableOriginCheck: true,
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS_HEADER] },
      database: { generateId: () => newId() },
    },
  });
}
