import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inTransaction, type Transaction } from '#platform/db/database.ts';
import { arrangeRealm, type TestRealm } from '#testing/arrange-realm.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import { readBranch, readDaysOfChange, readSubtree } from '../store/read-tree.ts';
import { moveOrganization, renameOrganization } from './change-organization.ts';
import { closeOrganization, recordSuccession } from './close-organization.ts';
import { createOrganizationIn } from './create-organization.ts';
import { listOrganizationsOn } from './list-organizations.ts';
import { searchTree } from './look-at-tree.ts';
import { showOrganization } from './show-organization.ts';

const TODAY = '2027-03-10';

let database: TestDatabase;
let realm: TestRealm;

beforeAll(async () => {
  database = await openTestDatabase();
  realm = await arrangeRealm(database, 'Tỉnh Sông Hiền', []);
});
afterAll(() => database.close());

function write<Answer>(work: (tx: Transaction) => Promise<Answer>): Promise<Answer> {
  return inTransaction(database.db, work);
}

async function make(name: string, parentId: string | null = null): Promise<string> {
  return (await write((tx) => createOrganizationIn(tx, realm.act(), { name, parentId, from: '2020-01-01' })))
    .id;
}

async function seen(id: string): Promise<{ id: string; version: number }> {
  const { version } = await showOrganization(database.db, realm.realmId, id, { day: TODAY, today: TODAY });
  return { id, version };
}

async function rename(id: string, from: string, name: string): Promise<void> {
  const body = await seen(id);
  await write((tx) => renameOrganization(tx, realm.act(), body, { from, name, abbreviation: null }));
}

async function move(id: string, from: string, parentId: string | null): Promise<void> {
  const body = await seen(id);
  await write((tx) => moveOrganization(tx, realm.act(), body, { from, tree: 'state', parentId }));
}

async function close(id: string, on: string, withUnits = false, successors: string[] = []): Promise<void> {
  const body = await seen(id);
  const heirs = successors.map((organizationId) => ({ organizationId, scope: null }));
  await write((tx) => closeOrganization(tx, realm.act(), body, { on, withUnits, successors: heirs }));
}

async function nameOn(id: string, day: string): Promise<string | undefined> {
  const found = await listOrganizationsOn(database.db, realm.realmId, day);
  return found.find((body) => body.id === id)?.name;
}

describe('a new name from a day', () => {
  test('leaves the name of the days before, and is audited', async () => {
    const id = await make('Sở Văn hóa và Thể thao');
    await rename(id, '2025-03-01', 'Sở Văn hóa, Thể thao và Du lịch');
    expect(await nameOn(id, '2025-02-28')).toBe('Sở Văn hóa và Thể thao');
    expect(await nameOn(id, '2025-03-01')).toBe('Sở Văn hóa, Thể thao và Du lịch');
    const audit = await database.db.query('select from audit_entry where object_id = $1 and action = $2', [
      id,
      'organizations.rename-organization',
    ]);
    expect(audit).toHaveLength(1);
  });

  test('holds until a later name that is known already', async () => {
    const id = await make('Ban A');
    await rename(id, '2024-01-01', 'Ban C');
    await rename(id, '2022-01-01', 'Ban B');
    expect([await nameOn(id, '2021-12-31'), await nameOn(id, '2023-12-31'), await nameOn(id, TODAY)]).toEqual(
      ['Ban A', 'Ban B', 'Ban C'],
    );
  });

  test('is refused outside the life of the body, and to whoever saw an older version', async () => {
    const id = await make('Ban Tạm');
    await expect(rename(id, '2019-12-31', 'Ban Cũ')).rejects.toMatchObject({
      code: 'organizations.not-alive',
    });
    const old = await seen(id);
    await rename(id, '2021-01-01', 'Ban Mới');
    const again = { from: '2022-01-01', name: 'Ban Khác', abbreviation: null };
    await expect(write((tx) => renameOrganization(tx, realm.act(), old, again))).rejects.toMatchObject({
      code: 'version-conflict',
      status: 409,
    });
  });
});

describe('another place from a day', () => {
  test('moves the body and what stands below it, from that day alone', async () => {
    const province = await make('Ủy ban nhân dân tỉnh');
    const [culture, home] = [await make('Sở Văn hóa', province), await make('Sở Nội vụ', province)];
    const museum = await make('Bảo tàng tỉnh', culture);
    const room = await make('Phòng Trưng bày', museum);
    await move(museum, '2026-01-01', home);
    const below = async (root: string, day: string) =>
      (await readSubtree(database.db, realm.realmId, { tree: 'state', day, root })).map(({ id }) => id);
    expect(await below(culture, '2025-12-31')).toEqual([museum, room]);
    expect(await below(culture, '2026-01-01')).toEqual([]);
    expect(await below(home, '2026-01-01')).toEqual([museum, room]);
    const { found } = await searchTree(database.db, realm.realmId, {
      tree: 'state',
      day: TODAY,
      search: 'trung bay',
    });
    expect(found[0]?.above.map(({ name }) => name)).toEqual([
      'Ủy ban nhân dân tỉnh',
      'Sở Nội vụ',
      'Bảo tàng tỉnh',
    ]);
  });

  test('never puts a body above itself on any day', async () => {
    const [first, second, third] = [await make('Khối Một'), await make('Khối Hai'), await make('Khối Ba')];
    await move(second, '2021-01-01', first);
    await move(third, '2022-01-01', second);
    await expect(move(first, '2023-01-01', third)).rejects.toMatchObject({ code: 'organizations.circle' });
    await expect(move(first, '2021-06-01', first)).rejects.toMatchObject({ code: 'organizations.circle' });
    await move(third, '2025-01-01', null);
    await move(first, '2025-01-01', third);
    await expect(move(third, '2026-01-01', second)).rejects.toMatchObject({ code: 'organizations.circle' });
  });

  test('is refused to both of two that would make a circle together, when they come at once', async () => {
    const [one, other] = [await make('Vòng Một'), await make('Vòng Hai')];
    const moves = await Promise.allSettled([move(one, '2022-01-01', other), move(other, '2022-01-01', one)]);
    expect(moves.filter(({ status }) => status === 'rejected').length).toBeGreaterThanOrEqual(1);
    const roots = await readBranch(database.db, realm.realmId, { tree: 'state', day: TODAY, below: null });
    expect(roots.filter(({ id }) => id === one || id === other)).toHaveLength(1);
  });
});

describe('the end of a body', () => {
  test('keeps it in the past under its name, with what it became', async () => {
    const [paper, radio, merged] = [await make('Báo A'), await make('Đài A'), await make('Báo và Đài A')];
    await close(paper, '2025-07-01', false, [merged]);
    await close(radio, '2025-07-01', false, [merged]);
    expect([await nameOn(paper, '2025-06-30'), await nameOn(paper, '2025-07-01')]).toEqual([
      'Báo A',
      undefined,
    ]);
    const page = await showOrganization(database.db, realm.realmId, merged, { day: TODAY, today: TODAY });
    expect(page.lineage.map(({ from, on, kind }) => [from.name, on, kind])).toEqual([
      ['Báo A', '2025-07-01', 'merge'],
      ['Đài A', '2025-07-01', 'merge'],
    ]);
    const old = await showOrganization(database.db, realm.realmId, paper, { day: TODAY, today: TODAY });
    expect(old).toMatchObject({ exists: false, latestName: 'Báo A', today: [{ id: merged }] });
  });

  test('waits for the bodies below it, or takes them along', async () => {
    const district = await make('Ủy ban nhân dân huyện Nà Hiền');
    const room = await make('Phòng Văn hóa huyện', district);
    await expect(close(district, '2025-07-01')).rejects.toMatchObject({
      code: 'organizations.has-units',
      options: { extra: { units: 1 } },
    });
    await close(district, '2025-07-01', true);
    expect(await nameOn(room, '2025-07-01')).toBeUndefined();
    expect(await nameOn(room, '2025-06-30')).toBe('Phòng Văn hóa huyện');
  });

  test('makes no body its own successor over any number of steps', async () => {
    const [a, b, c] = [await make('Sở Một'), await make('Sở Hai'), await make('Sở Ba')];
    await close(a, '2022-01-01', false, [b]);
    await close(b, '2023-01-01', false, [c]);
    await expect(close(c, '2024-01-01', false, [a])).rejects.toMatchObject({
      code: 'organizations.succession-circle',
    });
    const step = { successorId: b, on: '2022-01-01', scope: null, kind: 'merge' as const };
    const body = await seen(a);
    await expect(write((tx) => recordSuccession(tx, realm.act(), body, step))).rejects.toMatchObject({
      code: 'organizations.succession-known',
    });
  });

  test('lets two living bodies hand work to each other', async () => {
    const [a, b] = [await make('Cục Một'), await make('Cục Hai')];
    for (const [from, to, on] of [
      [a, b, '2022-01-01'],
      [b, a, '2024-01-01'],
    ] as const) {
      const body = await seen(from);
      const step = { successorId: to, on, scope: 'in ấn', kind: 'transfer' as const };
      await write((tx) => recordSuccession(tx, realm.act(), body, step));
    }
    const page = await showOrganization(database.db, realm.realmId, a, { day: TODAY, today: TODAY });
    expect(page.lineage).toHaveLength(2);
  });
});

test('the database itself refuses a day without a name, and two names on one day', async () => {
  const id = await make('Ban Có Tên');
  const nameless = `update organization_name set valid = daterange('2021-01-01', null) where organization_id = $1`;
  await expect(write((tx) => tx.query(nameless, [id]))).rejects.toThrow(/without a name/u);
  const twice = `insert into organization_name (realm_id, id, organization_id, name, valid)
                 values ($1, $2, $3, 'Ban Hai Tên', daterange('2021-01-01', null))`;
  await expect(write((tx) => tx.query(twice, [realm.realmId, realm.act().newId(), id]))).rejects.toThrow(
    /exclu/u,
  );
});

test('days of change are counted, newest first', async () => {
  const fresh = await arrangeRealm(database, 'Tỉnh Khe Sến', []);
  realm = fresh;
  const [a, b] = [await make('Sở Một'), await make('Sở Hai')];
  await rename(a, '2022-05-01', 'Sở Mốt');
  await move(a, '2022-05-01', b);
  await close(a, '2024-05-01');
  expect(await readDaysOfChange(database.db, fresh.realmId, null)).toEqual([
    { day: '2024-05-01', opened: 0, closed: 1, renamed: 0, moved: 0 },
    { day: '2022-05-01', opened: 0, closed: 0, renamed: 1, moved: 1 },
    { day: '2020-01-01', opened: 2, closed: 0, renamed: 0, moved: 0 },
  ]);
});
