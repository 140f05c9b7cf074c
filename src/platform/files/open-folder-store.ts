import { link, mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import type { FileStore, ListedFile } from './file-store.ts';

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
    list: () => listFiles(folder),
    removeUnfinished: (key) => rm(path.join(folder, INCOMING, nameOf(key)), { force: true }),
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

/** Reads the folders one after another; a file that is removed meanwhile is left out. */
async function* listFiles(folder: string): AsyncIterable<ListedFile> {
  const isOurs = (name: string): boolean => name === INCOMING || /^[0-9a-f]{2}$/.test(name);
  for (const name of (await namesIn(folder)).filter(isOurs)) {
    for (const key of await namesIn(path.join(folder, name))) {
      // What bears no key of ours is nothing of ours.
      if (!UUID.test(key)) continue;
      const facts = await stat(path.join(folder, name, key)).catch(orNull);
      if (facts?.isFile() !== true) continue;
      yield { key, size: facts.size, writtenAt: facts.mtime, isUnfinished: name === INCOMING };
    }
  }
}

async function namesIn(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(orNull)) ?? [];
}

function orNull(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
  throw error;
}

function placeOf(key: string): string {
  return `${key.slice(-2)}/${nameOf(key)}`;
}

function nameOf(key: string): string {
  if (!UUID.test(key)) throw new Error('The key of a file is a UUID in small letters.');
  return key;
}
