/** Where to go after the sign-in; only an address inside this application is taken. */
export interface ReturnAddress {
  readonly tiep?: string | undefined;
}

/** Reads the address of the sign-in page. */
export function readReturnAddress(search: Readonly<Record<string, unknown>>): ReturnAddress {
  const { tiep } = search;
  // `//host` and `/\host` would lead to another site.
  return typeof tiep === 'string' && /^\/(?![/\\])/.test(tiep) ? { tiep } : {};
}
