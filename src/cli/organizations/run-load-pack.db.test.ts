import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { arrangeRealm } from '#testing/arrange-realm.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import { runLoadPack } from './run-load-pack.ts';

let database: TestDatabase;
let folder = '';
let said = '';

beforeAll(async () => {
  database = await openTestDatabase();
  folder = mkdtempSync(path.join(tmpdir(), 'nhipcau-packs-'));
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

async function countBodies(): Promise<number> {
  const [row] = await database.db.query<{ count: number }>('select count(*) as count from organization');
  return row?.count ?? 0;
}

const call = { pack: 'today', province: null, having: ['so-ngoai-vu'], dryRun: false };

describe('nhipcau organizations load-pack', () => {
  test('asks for the first run where there is no realm yet', async () => {
    expect(await runLoadPack(call)).toBe(1);
    expect(said).toContain('[house.not-set-up]');
  });

  test('says first what it would make, then makes it, and nothing a second time', async () => {
    await arrangeRealm(database, 'Tỉnh Cà Mau', ['Sở Nội vụ']);
    expect(await runLoadPack({ ...call, dryRun: true })).toBe(0);
    expect(said).toContain('Sở Ngoại vụ ← Ủy ban nhân dân tỉnh');
    expect(said).toContain('? Báo và phát thanh, truyền hình Cà Mau');
    expect(said).toContain('so-dttg  Sở Dân tộc và Tôn giáo');
    expect(await countBodies()).toBe(1);
    expect(await runLoadPack(call)).toBe(0);
    const made = await countBodies();
    expect(made).toBeGreaterThan(60);
    expect(await runLoadPack(call)).toBe(0);
    expect(said).toContain('Đã thêm 0 cơ quan, 0 kế thừa.');
    expect(await countBodies()).toBe(made);
  });

  test('names the packs there are when asked for another', async () => {
    expect(await runLoadPack({ ...call, pack: '2030' })).toBe(1);
    expect(said).toContain('today, 2019-2024, provinces');
  });
});
