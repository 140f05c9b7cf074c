import { useSyncExternalStore } from 'react';

let isOpen = false;
const listeners = new Set<() => void>();

function turn(open: boolean): void {
  if (isOpen === open) return;
  isOpen = open;
  for (const listener of listeners) listener();
}

/** Asks whoever sits here to sign in again, over the page: what is being typed stays. */
export function askToSignInAgain(): void {
  turn(true);
}

/** Says that they have. */
export function closeSignInAgain(): void {
  turn(false);
}

/** Whether somebody is being asked to sign in again. */
export function useSignInAgain(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => isOpen,
  );
}
