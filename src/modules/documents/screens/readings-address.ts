import type { ReadingState } from '../contract.ts';

/** Which documents the list shows; those awaiting a person when it does not say. */
export interface ReadingsAddress {
  readonly state?: Exclude<ReadingState, 'awaiting'> | undefined;
}

/** Reads the address of the list of documents. */
export function readReadingsAddress(search: Readonly<Record<string, unknown>>): ReadingsAddress {
  const { state } = search;
  return state === 'confirmed' || state === 'discarded' || state === 'urgent' ? { state } : {};
}
