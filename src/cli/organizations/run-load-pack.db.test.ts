import { describe, expect, test } from 'vitest';
import { arrangeRealm } from '#testing/arrange-realm.ts';
import { standBeforeCommand } from '#testing/stand-before-command.ts';
import { runLoadPack } from './run-load-pack.ts';

const house = standBeforeCommand();

async function countBodies(): Promise<number> {
  const [row] = await house.database.db.query<{ count: number }>(
    'select count(*) as count from organization',
  );
  return row?.count ?? 0;
}

const call = { pack: 'today', province: null, having: ['so-ngoai-vu'], dryRun: false };

describe('nhipcau organizations load-pack', () => {
  test('asks for the first run where there is no realm yet', async () => {
    expect(await runLoadPack(call)).toBe(1);
    expect(house.said).toContain('[house.not-set-up]');
  });

  test('says first what it would make, then makes it, and nothing a second time', async () => {
    await arrangeRealm(house.database, 'Tỉnh Cà Mau', ['Sở Nội vụ']);
    expect(await runLoadPack({ ...call, dryRun: true })).toBe(0);
    expect(house.said).toContain('Sở Ngoại vụ ← Ủy ban nhân dân tỉnh');
    expect(house.said).toContain('? Báo và phát thanh, truyền hình Cà Mau');
    expect(house.said).toContain('so-dttg  Sở Dân tộc và Tôn giáo');
    expect(await countBodies()).toBe(1);
    expect(await runLoadPack(call)).toBe(0);
    const made = await countBodies();
    expect(made).toBeGreaterThan(60);
    expect(await runLoadPack(call)).toBe(0);
    expect(house.said).toContain('Đã thêm 0 cơ quan, 0 kế thừa.');
    expect(await countBodies()).toBe(made);
  });

  test('names the packs there are when asked for another', async () => {
    expect(await runLoadPack({ ...call, pack: '2030' })).toBe(1);
    expect(house.said).toContain('today, 2019-2024, provinces');
  });
});
