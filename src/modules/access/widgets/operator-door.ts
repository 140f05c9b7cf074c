import { useSyncExternalStore } from 'react';

let waiting: ((said: boolean) => void)[] = [];
const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}

/** Asks who sits at the shared desk; true once it was said, false when it was put off. */
export function askOperator(): Promise<boolean> {
  return new Promise((resolve) => {
    waiting = [...waiting, resolve];
    tell();
  });
}

/** Ends the asking: whoever waits goes on. */
export function answerOperator(said: boolean): void {
  const answered = waiting;
  waiting = [];
  tell();
  for (const resolve of answered) resolve(said);
}

/** Whether it is being asked who sits at the desk. */
export function useOperatorAsked(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => waiting.length > 0,
  );
}
