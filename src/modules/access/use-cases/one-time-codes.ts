import { createHmac, timingSafeEqual } from 'node:crypto';
import { createOTP } from '@better-auth/utils/otp';
import { createRandomStringGenerator } from '@better-auth/utils/random';
import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto';
import { readSecret } from '#platform/secrets/secret-store.ts';
import type { World } from '#platform/world/world.ts';
import {
  groupCode,
  isNewStep,
  RECOVERY_CODE_LENGTH,
  RECOVERY_CODES,
  readCode,
  readRecoveryCode,
  stepsAround,
} from '../domain/one-time-code.ts';

/** Characters of a secret: 144 bits, above the 128 that RFC 4226 asks for. */
const SECRET_LENGTH = 24;

const randomString = createRandomStringGenerator('a-z', '0-9', 'A-Z', '-_');

/** The key of everything here stands in the data folder, apart from that of the session's cookie. */
const keyOf = ({ config }: World): string => readSecret(config.dataDir, 'second-factor');

/** What the browser is given for something half done; 190 bits, guessed by nobody. */
export function makeToken(): string {
  return randomString(32);
}

/** A new secret as it is kept, and as an application on a phone takes it in. */
export async function makeSecret(
  world: World,
  email: string,
): Promise<{ readonly kept: string; readonly uri: string }> {
  const secret = randomString(SECRET_LENGTH);
  const kept = await symmetricEncrypt({ key: keyOf(world), data: secret });
  return { kept, uri: createOTP(secret).url('Nhịp Cầu', email) };
}

/** The step whose code was typed, if it may still be taken; null for a wrong, old or used code. */
export async function findStep(
  world: World,
  kept: { readonly secret: string; readonly lastStep: number | null },
  typed: string,
  now: Date,
): Promise<number | null> {
  const code = readCode(typed);
  if (code === null) return null;
  const otp = createOTP(await symmetricDecrypt({ key: keyOf(world), data: kept.secret }));
  let found: number | null = null;
  // Every step is compared, so that the time says nothing of which one was near.
  for (const step of stepsAround(now)) {
    const right = await otp.hotp(step);
    if (timingSafeEqual(Buffer.from(right), Buffer.from(code)) && isNewStep(step, kept.lastStep))
      found ??= step;
  }
  return found;
}

/** Ten recovery codes, as people see them and as they are kept. */
export function makeRecoveryCodes(
  world: World,
  accountId: string,
): { readonly codes: readonly string[]; readonly digests: readonly string[] } {
  const bare = Array.from({ length: RECOVERY_CODES }, () => makeRecoveryCode());
  return { codes: bare.map(groupCode), digests: bare.map((code) => digestOf(world, accountId, code)) };
}

/** The digest under which a typed recovery code would be kept; null when it cannot be one. */
export function digestRecoveryCode(world: World, accountId: string, typed: string): string | null {
  const code = readRecoveryCode(typed);
  return code === null ? null : digestOf(world, accountId, code);
}

/** Letters that hands mistake for each other are left out of what is shown, and read alike when typed. */
function makeRecoveryCode(): string {
  const letters = randomString(RECOVERY_CODE_LENGTH * 8, 'a-z', '0-9').replace(/[oil]/g, '');
  return letters.slice(0, RECOVERY_CODE_LENGTH);
}

function digestOf(world: World, accountId: string, code: string): string {
  return createHmac('sha256', keyOf(world)).update(`recovery:${accountId}:${code}`).digest('base64url');
}
