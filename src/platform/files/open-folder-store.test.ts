import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FileStore } from './file-store.ts';
import { openFolderStore } from './open-folder-store.ts';

const KEY = '0198f000-0000-7000-8000-0000000000ab';
const OTHER = '0198f000-0000-7000-8000-0000000000ac';
let folder: string;
let files: FileStore;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'nhipcau-files-'));
  files = openFolderStore(folder);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a folder of files', () => {
  it('gives back the very bytes it was given, and leaves nothing half-written behind', async () => {
    const bytes = new Uint8Array([0, 255, 10, 13, 128]);
    await files.put(KEY, bytes);
    expect(new Uint8Array((await files.get(KEY)) ?? [])).toEqual(bytes);
    expect(await files.size(KEY)).toBe(5);
    expect(readdirSync(path.join(folder, 'incoming'))).toEqual([]);
  });

  it('refuses to write over a file, and keeps the first', async () => {
    await expect(files.put(KEY, new Uint8Array([1]))).rejects.toThrow('already kept');
    expect(await files.size(KEY)).toBe(5);
  });

  it('answers null for what it does not have', async () => {
    expect(await files.get(OTHER)).toBeNull();
    expect(await files.getStream(OTHER)).toBeNull();
    expect(await files.size(OTHER)).toBeNull();
  });

  it('forgets what was removed', async () => {
    await files.put(OTHER, new Uint8Array([1, 2]));
    await files.remove(OTHER);
    expect(await files.get(OTHER)).toBeNull();
  });

  it.each(['../../etc/passwd', 'name.docx', '', KEY.toUpperCase()])('refuses the key %j', async (key) => {
    await expect(files.put(key, new Uint8Array())).rejects.toThrow('UUID');
  });
});
