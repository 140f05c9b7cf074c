import { createHash, createHmac, randomBytes, randomInt } from 'node:crypto';

/** 32 random bytes as base64url: nobody guesses them. */
export function makeToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a token: whoever reads the table cannot use it. The token has 256 bits, so no salt is needed. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

/**
 * The token of a thing under one secret of the house: as hard to guess as the secret, the same each time it is asked
 * for, so that it need not be kept anywhere before it is sent.
 */
export function deriveToken(secret: string, purpose: string, id: string): string {
  return createHmac('sha256', secret).update(`${purpose}:${id}`).digest('base64url');
}

/** Six digits that a person can say on the telephone; to be guarded by a limit of attempts. */
export function makeCode(): string {
  return String(randomInt(1_000_000)).padStart(6, '0');
}
