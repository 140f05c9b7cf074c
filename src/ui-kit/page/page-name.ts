import { useSyncExternalStore } from 'react';

let name: string | null = null;
const listeners = new Set<() => void>();

/** Says what the open page is about; null when it is left. */
export function setPageName(words: string | null): void {
  name = words;
  for (const listener of listeners) listener();
}

/** What the open page says it is about, for whoever shows where one is. */
export function usePageName(): string | null {
  return useSyncExternalStore(subscribe, () => name);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
