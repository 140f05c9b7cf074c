import { useCallback, useState } from 'react';

/**
 * Something that is being written and outlives its tab: kept on this machine under `key` until it is forgotten.
 *
 * `read` makes it whole again from whatever was kept, or from nothing.
 */
export function useKeptDraft<Draft>(
  key: string,
  read: (kept: unknown) => Draft,
): readonly [draft: Draft, write: (change: (draft: Draft) => Draft) => void, forget: () => void] {
  const [state, setState] = useState(() => ({ key, draft: read(recall(key)) }));
  // Another key is another draft: what was shown for the first one must not be kept under the second.
  if (state.key !== key) setState({ key, draft: read(recall(key)) });
  const write = useCallback((change: (draft: Draft) => Draft) => {
    setState((now) => {
      const draft = change(now.draft);
      keep(now.key, draft);
      return { key: now.key, draft };
    });
  }, []);
  const forget = useCallback(() => {
    keep(key, null);
    setState({ key, draft: read(null) });
  }, [key, read]);
  return [state.draft, write, forget];
}

function recall(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as unknown;
  } catch {
    return null;
  }
}

/** A browser that keeps nothing still lets people write. */
function keep(key: string, value: unknown): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
  } catch {
    return;
  }
}
