/** Why a sign-in at the identity provider led nowhere. */
export const PROVIDER_REFUSALS = [
  'unreachable',
  'refused',
  'mail-unverified',
  'no-account',
  'account-closed',
  'other-identity',
] as const;

/** One of those reasons. */
export type ProviderRefusal = (typeof PROVIDER_REFUSALS)[number];

/** Where to go after the sign-in; only an address inside this application is taken. */
export interface ReturnAddress {
  readonly tiep?: string | undefined;
  readonly loi?: ProviderRefusal | undefined;
  /** The second step is to be given, and by what it can be: words with commas between. */
  readonly buoc?: string | undefined;
}

const WAYS = /^(?:code|passkey|recoveryCode)(?:,(?:code|passkey|recoveryCode))*$/;

/** Reads the address of the sign-in page. */
export function readReturnAddress(search: Readonly<Record<string, unknown>>): ReturnAddress {
  const { tiep } = search;
  const loi = PROVIDER_REFUSALS.find((refusal) => refusal === search['loi']);
  // `//host` and `/\host` would lead to another site.
  const isOurs = typeof tiep === 'string' && /^\/(?![/\\])/.test(tiep);
  const buoc = typeof search['buoc'] === 'string' && WAYS.test(search['buoc']) ? search['buoc'] : undefined;
  return {
    ...(isOurs ? { tiep } : {}),
    ...(loi === undefined ? {} : { loi }),
    ...(buoc === undefined ? {} : { buoc }),
  };
}
