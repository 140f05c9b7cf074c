import { useEffect } from 'react';
import type { KeyEntry } from './key-map.ts';

const standing = new Set<readonly KeyEntry[]>();

/** Says which keys the open screen has of its own, for the sheet that `?` opens. `entries` must stay the same object between drawings. */
export function useScreenKeys(entries: readonly KeyEntry[]): void {
  useEffect(() => {
    standing.add(entries);
    return () => {
      standing.delete(entries);
    };
  }, [entries]);
}

/** The keys of the screens that stand open now. */
export function listScreenKeys(): readonly KeyEntry[] {
  return [...standing].flat();
}
