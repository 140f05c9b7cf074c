import type { ObligationAddress } from './obligation-address.ts';

/** What the list of obligations is narrowed to behind a figure; words of its address. */
export type ListSearch = Readonly<Record<string, string>>;

/**
 * The address of the list behind a figure, within the plan that the summary shows.
 *
 * The list reads its address by itself and leaves out what it does not know, so it is told in plain words here.
 */
export function listBehind(search: ListSearch, planId: string | null): ObligationAddress {
  return (planId === null ? search : { ...search, plan: planId }) as ObligationAddress;
}
