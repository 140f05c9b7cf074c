import { mkdtempSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { receiveDocument } from '#modules/documents/door.ts';
import { openFolderStore } from '#platform/files/open-folder-store.ts';
import { arrangeRealm } from '#testing/arrange-realm.ts';
import { buildDraft, buildTree } from '#testing/build-draft.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import { FILE_TABLES, runSweep } from './run-sweep.ts';

const ORPHAN = '0198f000-0000-7000-8000-0000000000ab';
const LONG_AGO = new Date('2020-01-05T00:00:00Z');

let database: TestDatabase;
let folder = '';
let said = '';

beforeAll(async () => {
  database = await openTestDatabase();
  folder = mkdtempSync(path.join(tmpdir(), 'nhipcau-sweep-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await database.close();
});
beforeEach(() => {
  said = '';
  vi.stubEnv('DATA_DIR', folder);
  vi.stubEnv('DATABASE_URL', database.runtimeUrl);
  vi.stubEnv('DATABASE_OWNER_URL', database.ownerUrl);
  const listen = (words: unknown) => {
    said += String(words);
    return true;
  };
  vi.spyOn(process.stdout, 'write').mockImplementation(listen);
  vi.spyOn(process.stderr, 'write').mockImplementation(listen);
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

describe('nhipcau files sweep', () => {
  test('removes what a killed process left, keeps what a document names, and only lists until it is told to', async () => {
    const realm = await arrangeRealm(database, 'Tỉnh Sông Hiền', ['Sở Ngoại vụ']);
    // The folder is made ready by whoever opens the house first; a strange one would be refused.
    expect(await runSweep({ remove: false, hours: 24 })).toBe(0);
    const files = openFolderStore(path.join(folder, 'files'));
    const readDocument = async () => ({
      kind: 'read' as const,
      tree: buildTree('KẾ HOẠCH'),
      draft: buildDraft(),
    });
    const world = { db: database.db, files, config: { uploadLimit: 1000 }, readDocument };
    const kept = await receiveDocument(world, realm.act(), { name: 'kh.txt', bytes: new Uint8Array([7]) });
    await files.put(ORPHAN, new Uint8Array([1, 2]));
    expect(await runSweep({ remove: true, hours: 24 })).toBe(0);
    expect(said).toContain('Đã dọn 0 tệp mồ côi (0 B) trong 2 tệp.');
    for (const key of [ORPHAN, kept.file.id])
      utimesSync(path.join(folder, 'files', key.slice(-2), key), LONG_AGO, LONG_AGO);
    said = '';
    expect(await runSweep({ remove: false, hours: 24 })).toBe(0);
    expect(said).toContain(`${ORPHAN}  2020-01-05T00:00:00.000Z  2 B`);
    expect(said).toContain('--remove');
    expect(await files.size(ORPHAN)).toBe(2);
    expect(await runSweep({ remove: true, hours: 24 })).toBe(0);
    expect(await files.size(ORPHAN)).toBeNull();
    expect(await files.size(kept.file.id)).toBe(1);
  });

  test('asks every table that keeps the digest of a file', async () => {
    const tables = await database.db.query<{ name: string }>(
      `select table_name as name from information_schema.columns
        where table_schema = 'public' and column_name = 'sha256' order by 1`,
    );
    expect(tables.map(({ name }) => name)).toEqual(Object.keys(FILE_TABLES).sort());
  });
});
