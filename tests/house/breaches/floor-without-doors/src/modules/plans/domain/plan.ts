import type { organization } from '#modules/organizations/door.ts';

export type Issuer = typeof organization;
