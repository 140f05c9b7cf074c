import { hash } from '../domain/hash.ts';

export interface Organization {
  name: string;
}
export const folded = hash;
