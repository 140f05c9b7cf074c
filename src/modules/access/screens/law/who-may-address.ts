import { readIdentifier } from '../accounts/accounts-address.ts';

/** What the address of "who may" asks: which act, about which body. */
export interface WhoMayAddress {
  readonly action?: string | undefined;
  readonly organization?: string | undefined;
}

/** Reads the address; what it does not understand is left out. */
export function readWhoMayAddress(search: Readonly<Record<string, unknown>>): WhoMayAddress {
  const action = search['action'];
  const isAction = typeof action === 'string' && /^[a-z-]+\.[a-z-]+$/.test(action) && action.length <= 100;
  const organization = readIdentifier(search['organization']);
  return {
    ...(isAction ? { action } : {}),
    ...(organization === undefined ? {} : { organization }),
  };
}
