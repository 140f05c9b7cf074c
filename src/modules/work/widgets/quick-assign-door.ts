import { useSyncExternalStore } from 'react';

let isOpen = false;
const listeners = new Set<() => void>();

function turn(open: boolean): void {
  isOpen = open;
  for (const listener of listeners) listener();
}

/** Opens the form in which work is given in a line, whatever screen is open. */
export function openQuickAssign(): void {
  turn(true);
}

/** Closes that form. */
export function closeQuickAssign(): void {
  turn(false);
}

/** Whether the form is open. */
export function useQuickAssignOpen(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => isOpen,
  );
}
