import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FileStore } from './file-store.ts';
import { openFolderStore } from './open-folder-store.ts';
import { sweepFiles } from './sweep-files.ts';

const key = (end: string): string => `0198f000-0000-7000-8000-0000000000${end}`;
const [NAMED, ORPHAN, YOUNG, HALF] = ['a1', 'a2', 'a3', 'a4'].map(key) as [string, string, string, string];
const LONG_AGO = new Date('2026-01-05T00:00:00Z');
const BEFORE = new Date('2026-02-01T00:00:00Z');

let folder: string;
let files: FileStore;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'nhipcau-sweep-'));
  files = openFolderStore(folder);
  for (const one of [NAMED, ORPHAN, YOUNG]) await files.put(one, new Uint8Array([1, 2, 3]));
  for (const one of [NAMED, ORPHAN]) utimesSync(path.join(folder, one.slice(-2), one), LONG_AGO, LONG_AGO);
  for (const name of [HALF, 'ghi-chu.txt']) {
    writeFileSync(path.join(folder, 'incoming', name), 'x');
    utimesSync(path.join(folder, 'incoming', name), LONG_AGO, LONG_AGO);
  }
  mkdirSync(path.join(folder, 'ngoai'));
  writeFileSync(path.join(folder, 'ngoai', key('a5')), 'x');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sweep = (dryRun: boolean) =>
  sweepFiles({ files, findNamed: [async () => [], async () => [NAMED]], before: BEFORE, dryRun });

describe('files that nothing names', () => {
  test('are told first, without removing any', async () => {
    const { looked, orphans } = await sweep(true);
    expect(looked).toBe(4);
    expect(new Map(orphans.map(({ key: found, isUnfinished }) => [found, isUnfinished]))).toEqual(
      new Map([
        [ORPHAN, false],
        [HALF, true],
      ]),
    );
    expect(await files.size(ORPHAN)).toBe(3);
  });

  test('go, and nothing else does: not what somebody names, not what is just coming in, not what is no file of ours', async () => {
    await sweep(false);
    expect(await files.size(ORPHAN)).toBeNull();
    expect(await files.size(NAMED)).toBe(3);
    expect(await files.size(YOUNG)).toBe(3);
    expect((await sweep(true)).orphans).toEqual([]);
    expect((await sweep(true)).looked).toBe(2);
  });

  test('are none in a folder that is not there yet', async () => {
    const nowhere = openFolderStore(path.join(folder, 'chua-co'));
    const none = { files: nowhere, findNamed: [], before: BEFORE, dryRun: false };
    expect(await sweepFiles(none)).toEqual({ looked: 0, orphans: [] });
  });
});
