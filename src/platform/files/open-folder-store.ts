import { link, mkdir, open, rm } from 'node:fs/promises';
import path from 'node:path';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import type { FileStore } from './file-store.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const INCOMING = 'incoming';

/**
 * Keeps files below `folder`, spread over 256 subfolders by the random end of their key. A file is written
 * under `incoming/`, flushed to the disk and then linked to its place, so that a crash leaves it whole or absent.
 */
export function openFolderStore(folder: string): FileStore {
  const disk = new Disk(new FSDriver({ location: folder, visibility: 'private' }));
  return {
    put: (key, bytes) => putWhole(disk, folder, key, bytes),
    get: async (key) => ((await disk.exists(placeOf(key))) ? disk.getBytes(placeOf(key)) : null),
    getStream: async (key) => ((await disk.exists(placeOf(key))) ? disk.getStream(placeOf(key)) : null),
    size: async (key) =>
      (await disk.exists(placeOf(key))) ? (await disk.getMetaData(placeOf(key))).contentLength : null,
    remove: (key) => disk.delete(placeOf(key)),
  };
}

async function putWhole(disk: Disk, folder: string, key: string, bytes: Uint8Array): Promise<void> {
  const place = placeOf(key);
  const incoming = `${INCOMING}/${key}`;
  const destination = path.join(folder, place);
  try {
    await disk.put(incoming, bytes);
    await flush(path.join(folder, incoming));
    await mkdir(path.dirname(destination), { recursive: true, mode: 0o700 });
    await link(path.join(folder, incoming), destination);
    await flush(path.dirname(destination));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new Error(`A file is already kept under ${key}.`, { cause: error });
  } finally {
    await rm(path.join(folder, incoming), { force: true });
  }
}

async function flush(target: string): Promise<void> {
  const handle = await open(target, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function placeOf(key: string): string {
  if (!UUID.test(key)) throw new Error('The key of a file is a UUID in small letters.');
  return `${key.slice(-2)}/${key}`;
}
