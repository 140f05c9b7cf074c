import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inTransaction } from '#platform/db/database.ts';
import { arrangeRealm, type TestRealm } from '#testing/arrange-realm.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import { readAllOrganizations } from '../store/read-organizations.ts';
import { loadPack, previewPack, type WantedPack } from './load-pack.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const packOf = (pack: string, having: readonly string[] = []): WantedPack => ({
  pack,
  province: null,
  having,
});

function load(realm: TestRealm, wanted: WantedPack) {
  return inTransaction(database.db, (tx) => loadPack(tx, realm.act(), wanted));
}

/** Every body with its names, places and heirs, by name: what two realms must agree in. */
async function tellHistory(realm: TestRealm): Promise<string[]> {
  const bodies = await readAllOrganizations(database.db, realm.realmId);
  const nameOf = new Map(bodies.map((body) => [body.id, body.names.at(-1)?.name]));
  return bodies
    .map((body) =>
      JSON.stringify({
        names: body.names.map(({ name, abbreviation, from, to }) => [name, abbreviation, from, to]),
        life: [body.openedOn, body.closedOn],
        parents: body.parents.map(({ tree, id, from, to }) => [tree, nameOf.get(id), from, to]),
        heirs: body.successors.map(({ id, on, scope }) => `${nameOf.get(id)} ${on} ${scope}`).sort(),
      }),
    )
    .sort();
}

describe('a pack of bodies', () => {
  test('says what it would make and writes nothing, then makes just that, audited', async () => {
    const realm = await arrangeRealm(database, 'Tỉnh Quảng Ngãi', []);
    const said = await previewPack(database.db, realm.realmId, packOf('today'));
    expect(await readAllOrganizations(database.db, realm.realmId)).toEqual([]);
    const made = await load(realm, packOf('today'));
    expect(made.toMake.map((body) => body.key)).toEqual(said.toMake.map((body) => body.key));
    const bodies = await readAllOrganizations(database.db, realm.realmId);
    expect(bodies).toHaveLength(said.toMake.length);
    const [audit] = await database.db.query<{ bodies: number; packs: number }>(
      `select count(*) filter (where action = 'organizations.import-organization') as bodies,
              count(*) filter (where action = 'organizations.load-pack') as packs
         from audit_entry where realm_id = $1`,
      [realm.realmId],
    );
    expect(audit).toEqual({ bodies: bodies.length, packs: 1 });
  });

  test('makes nothing a second time', async () => {
    const realm = await arrangeRealm(database, 'Tỉnh Khánh Hòa', []);
    await load(realm, packOf('2019-2024', ['so-ngoai-vu']));
    const before = await tellHistory(realm);
    const again = await load(realm, packOf('2019-2024', ['so-ngoai-vu']));
    expect([again.toMake, again.successionsToMake, again.heldBack]).toEqual([[], [], []]);
    expect(await tellHistory(realm)).toEqual(before);
  });

  test('gives one history with the other pack, whichever comes first', async () => {
    const realms = [
      await arrangeRealm(database, 'Tỉnh Quảng Trị', []),
      await arrangeRealm(database, 'Tỉnh Quảng Trị', []),
    ] as const;
    for (const pack of ['today', '2019-2024']) await load(realms[0], packOf(pack));
    for (const pack of ['2019-2024', 'today']) await load(realms[1], packOf(pack));
    const histories = await Promise.all(realms.map(tellHistory));
    expect(histories[0]).toEqual(histories[1]);
    expect(histories[0]?.length).toBeGreaterThan(150);
    const former = histories[0]?.find((body) => body.includes('"Sở Thông tin và Truyền thông"'));
    expect(former).toContain('Sở Văn hóa, Thể thao và Du lịch 2025-03-01 Báo chí');
    const merged = histories[0]?.find((body) => body.includes('"Sở Nội vụ tỉnh Quảng Bình"'));
    expect(merged).toContain('Sở Nội vụ 2025-07-01 null');
  });

  test('uses the bodies that are there under the same name, and stands the others below them', async () => {
    const realm = await arrangeRealm(database, 'Tỉnh Sông Hiền', [
      'UBND tỉnh Sông Hiền',
      'SỞ VĂN HOÁ, THỂ THAO VÀ DU LỊCH',
      'Sở TT&TT',
    ]);
    const outcome = await load(realm, packOf('2019-2024'));
    expect(outcome.found.get('so-vhttdl')).toBe(realm.body('SỞ VĂN HOÁ, THỂ THAO VÀ DU LỊCH'));
    expect(outcome.found.get('so-tttt')).toBe(realm.body('Sở TT&TT'));
    const bodies = await readAllOrganizations(database.db, realm.realmId);
    const finance = bodies.find((body) => body.names[0]?.name === 'Sở Tài chính');
    expect(finance?.parents).toMatchObject([{ tree: 'state', id: realm.body('UBND tỉnh Sông Hiền') }]);
    // It was entered without an end, so nobody may have taken over from it yet.
    expect(outcome.heldBack.map(({ from }) => from)).toEqual(['so-tttt', 'so-tttt', 'so-tttt']);
    const own = bodies.find((body) => body.id === realm.body('Sở TT&TT'));
    expect(own).toMatchObject({ closedOn: null, successors: [] });
  });

  test('leaves the bodies of another realm alone', async () => {
    const realm = await arrangeRealm(database, 'Tỉnh Khe Sến', ['Sở Nội vụ']);
    const neighbour = await arrangeRealm(database, 'Tỉnh Nậm Rốm', []);
    const outcome = await load(neighbour, packOf('today'));
    expect(outcome.found.size).toBe(0);
    expect(await readAllOrganizations(database.db, realm.realmId)).toHaveLength(1);
  });

  test('is refused where it does not know the province, the pack or the choice', async () => {
    const ministry = await arrangeRealm(database, 'Bộ Văn hóa, Thể thao và Du lịch', []);
    await expect(load(ministry, packOf('today'))).rejects.toMatchObject({
      code: 'organizations.pack-needs-province',
      status: 422,
    });
    await expect(load(ministry, packOf('2030'))).rejects.toMatchObject({
      code: 'organizations.pack-unknown',
    });
    const wanted = { pack: 'today', province: 'Gia Lai', having: ['so-vu-tru'] };
    await expect(load(ministry, wanted)).rejects.toMatchObject({ code: 'organizations.pack-option-unknown' });
    const nation = await load(ministry, packOf('provinces'));
    expect(nation.toMake).toHaveLength(63);
  });
});
