import { Readable } from 'node:stream';
import type { FileStore } from '#platform/files/file-store.ts';

/** A file store that keeps bytes in memory and shows which keys it holds. */
export interface MemoryFiles extends FileStore {
  keys(): string[];
}

/** Opens an empty store. */
export function openMemoryFiles(): MemoryFiles {
  const kept = new Map<string, Uint8Array>();
  return {
    keys: () => [...kept.keys()],
    put: async (key, bytes) => {
      if (kept.has(key)) throw new Error(`The key ${key} is taken.`);
      kept.set(key, bytes);
    },
    get: async (key) => kept.get(key) ?? null,
    getStream: async (key) => {
      const bytes = kept.get(key);
      return bytes === undefined ? null : Readable.from([Buffer.from(bytes)]);
    },
    size: async (key) => kept.get(key)?.length ?? null,
    remove: async (key) => {
      kept.delete(key);
    },
    list: async function* list() {
      for (const [key, { length }] of kept)
        yield { key, size: length, writtenAt: new Date(0), isUnfinished: false };
    },
    removeUnfinished: async () => {},
  };
}
