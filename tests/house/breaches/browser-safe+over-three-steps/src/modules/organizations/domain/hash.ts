import { createHash } from 'node:crypto';

export const hash = (name: string) => createHash(name);
