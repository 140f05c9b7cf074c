import { createHash } from 'node:crypto';
import type { Digest } from '../domain/chain.ts';

/** SHA-256 by Node's own cryptography. */
export const sha256: Digest = (text) => createHash('sha256').update(text, 'utf8').digest('hex');
