import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inTransaction } from '#platform/db/database.ts';
import { arrangeRealm, type TestRealm } from '#testing/arrange-realm.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import { createOrganizationIn, type OrganizationToCreate } from './create-organization.ts';
import { getOrganizations } from './get-organizations.ts';
import { listOrganizationsOn } from './list-organizations.ts';

const TODAY = '2027-03-10';

let database: TestDatabase;
let realm: TestRealm;
let neighbour: TestRealm;

beforeAll(async () => {
  database = await openTestDatabase();
  realm = await arrangeRealm(database, 'Tỉnh Sông Hiền', ['Sở Ngoại vụ', 'Sở Y tế']);
  neighbour = await arrangeRealm(database, 'Tỉnh Khe Sến', ['Sở Ngoại vụ']);
});
afterAll(() => database.close());

function create(wanted: OrganizationToCreate, of: TestRealm = realm) {
  return inTransaction(database.db, (tx) => createOrganizationIn(tx, of.act(), wanted));
}

async function namesFound(search: string, day = TODAY): Promise<string[]> {
  const found = await listOrganizationsOn(database.db, realm.realmId, day, search);
  return found.map(({ name }) => name);
}

describe('a new body', () => {
  test('is kept in NFC with single spaces, its kind proposed from its name, and an audit row', async () => {
    const made = await create({ name: '  Trung tâm\u00a0 Văn ho\u0301a ' });
    expect(made).toMatchObject({ name: 'Trung tâm Văn hóa', kind: 'public-service-unit', version: 1 });
    const audit = await database.db.query<{ action: string; actor: string }>(
      'select action, actor_name as actor from audit_entry where realm_id = $1 and object_id = $2',
      [realm.realmId, made.id],
    );
    expect(audit).toEqual([{ action: 'organizations.create-organization', actor: 'Lê Thị Quản' }]);
  });

  test('bears no name that a living body below the same parent bears, even when two come at once', async () => {
    const parentId = realm.body('Sở Y tế');
    const twins = await Promise.allSettled([1, 2].map(() => create({ name: 'Văn phòng Sở', parentId })));
    const refused = twins.flatMap((twin) => (twin.status === 'rejected' ? [twin.reason] : []));
    expect(refused).toHaveLength(1);
    expect(refused[0]).toMatchObject({ code: 'organizations.name-taken', status: 409 });
    await expect(create({ name: 'VĂN PHÒNG SỞ', parentId })).rejects.toMatchObject({
      code: 'organizations.name-taken',
    });
    await expect(
      create({ name: 'Văn phòng Sở', parentId: realm.body('Sở Ngoại vụ') }),
    ).resolves.toBeDefined();
  });

  test('stands below no body of another realm', async () => {
    const parentId = neighbour.body('Sở Ngoại vụ');
    await expect(create({ name: 'Phòng Lễ tân', parentId })).rejects.toMatchObject({
      code: 'organizations.parent-unknown',
    });
  });
});

describe('the list of bodies', () => {
  test('shows those of one realm alone', async () => {
    const ids = [realm.body('Sở Ngoại vụ'), neighbour.body('Sở Ngoại vụ')];
    const known = await getOrganizations(database.db, realm.realmId, ids, TODAY);
    expect([...known.keys()]).toEqual([ids[0]]);
    expect(await namesFound('ngoai vu')).toEqual(['Sở Ngoại vụ']);
  });

  test('takes every sign of a search for itself: nothing stands for any letter', async () => {
    await create({ name: 'Ban Quản lý dự án 100% vốn_ngoài', abbreviation: 'C:\\BQL' });
    expect(await namesFound('100%')).toEqual(['Ban Quản lý dự án 100% vốn_ngoài']);
    expect(await namesFound('n_n')).toEqual(['Ban Quản lý dự án 100% vốn_ngoài']);
    expect(await namesFound('c:\\b')).toEqual(['Ban Quản lý dự án 100% vốn_ngoài']);
    expect(await namesFound('s%vụ')).toEqual([]);
    expect(await namesFound("' or 1=1 --")).toEqual([]);
  });

  test('knows a body from its first day on', async () => {
    await create({ name: 'Sở Mới', from: '2027-03-01' });
    expect(await namesFound('sở mới', '2027-02-28')).toEqual([]);
    expect(await namesFound('sở mới', '2027-03-01')).toEqual(['Sở Mới']);
  });
});
