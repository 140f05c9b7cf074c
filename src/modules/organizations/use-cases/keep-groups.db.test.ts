import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inTransaction, type Transaction } from '#platform/db/database.ts';
import { arrangeRealm, type TestRealm } from '#testing/arrange-realm.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import { addContact, changeContact } from './keep-contacts.ts';
import {
  changeGroup,
  createGroup,
  listGroupsOn,
  previewGroup,
  tryGroup,
  type WantedGroup,
} from './keep-groups.ts';
import { showOrganization } from './show-organization.ts';
import { suggestOrganizations } from './suggest-organizations.ts';

const TODAY = '2027-03-10';
const COMMUNES = [
  'Ủy ban nhân dân xã Nà Hiền',
  'Ủy ban nhân dân xã Bến Lau',
  'Ủy ban nhân dân phường Sông Thượng',
];

let database: TestDatabase;
let realm: TestRealm;

beforeAll(async () => {
  database = await openTestDatabase();
  realm = await arrangeRealm(database, 'Tỉnh Sông Hiền', [
    'Sở Ngoại vụ',
    'Sở Y tế',
    'Thanh tra tỉnh',
    ...COMMUNES,
  ]);
});
afterAll(() => database.close());

function write<Answer>(work: (tx: Transaction) => Promise<Answer>): Promise<Answer> {
  return inTransaction(database.db, work);
}

function rule(more: Partial<WantedGroup> = {}): WantedGroup {
  return {
    name: 'UBND các xã biên giới',
    writings: ['các xã biên giới'],
    kinds: [],
    levels: [],
    nameBegins: [],
    below: 'province',
    belowId: null,
    includes: [realm.body('Ủy ban nhân dân xã Nà Hiền')],
    excludes: [],
    from: null,
    ...more,
  };
}

async function members(words: string, day = TODAY): Promise<string[]> {
  const seen = await previewGroup(database.db, realm.realmId, words, { day, issuerId: null });
  return seen.members.map(({ name }) => name);
}

describe('a group of the realm’s own', () => {
  test('is understood in a document from the moment it is kept', async () => {
    const ask = async () =>
      (
        await suggestOrganizations(database.db, realm.realmId, ['UBND các xã biên giới'], {
          day: TODAY,
          issuer: null,
        })
      ).get('UBND các xã biên giới');
    expect(await ask()).toMatchObject({ certain: false, resolution: { kind: 'words' } });
    await write((tx) => createGroup(tx, realm.act(), rule()));
    expect(await ask()).toMatchObject({
      certain: true,
      resolution: { kind: 'organizations', organizationIds: [realm.body('Ủy ban nhân dân xã Nà Hiền')] },
    });
  });

  test('changes from a day: who belonged before stays', async () => {
    const made = await write((tx) =>
      createGroup(tx, realm.act(), rule({ name: 'các xã vùng cao', writings: ['xã vùng cao'] })),
    );
    const both = ['Ủy ban nhân dân xã Nà Hiền', 'Ủy ban nhân dân xã Bến Lau'];
    await write((tx) =>
      changeGroup(
        tx,
        realm.act(),
        { id: made.id ?? '', version: 1 },
        {
          ...rule({
            name: 'các xã vùng cao',
            writings: ['xã vùng cao'],
            includes: both.map((name) => realm.body(name)),
          }),
          from: '2026-01-01',
          ends: false,
        },
      ),
    );
    expect(await members('các xã vùng cao', '2025-12-31')).toEqual(both.slice(0, 1));
    expect(await members('các xã vùng cao', '2026-01-01')).toEqual(both);
  });
});

describe('a rule that is being tried', () => {
  const tried = async (more: Partial<WantedGroup>) => {
    const { name: _name, writings: _writings, from: _from, ...wanted } = rule({ includes: [], ...more });
    const members = await tryGroup(database.db, realm.realmId, wanted, { day: TODAY, issuerId: null });
    return members.map(({ name }) => name);
  };

  test('shows who would belong to it, by kinds, by beginnings of names and by hand', async () => {
    expect(await tried({ kinds: ['commune'] })).toEqual(COMMUNES);
    expect(await tried({ kinds: ['commune'], nameBegins: ['Ủy ban nhân dân phường'] })).toEqual([
      'Ủy ban nhân dân phường Sông Thượng',
    ]);
    expect(
      await tried({
        kinds: ['department'],
        includes: [realm.body('Thanh tra tỉnh')],
        excludes: [realm.body('Sở Y tế')],
      }),
    ).toEqual(['Sở Ngoại vụ', 'Thanh tra tỉnh']);
  });

  test('is kept nowhere: another try of the same kind answers for itself', async () => {
    const before = await listGroupsOn(database.db, realm.realmId, TODAY);
    expect(await tried({ kinds: ['department'] })).toHaveLength(2);
    expect(await tried({ kinds: ['department'], excludes: [realm.body('Sở Y tế')] })).toEqual([
      'Sở Ngoại vụ',
    ]);
    expect(await listGroupsOn(database.db, realm.realmId, TODAY)).toEqual(before);
  });
});

describe('a group that comes with the house', () => {
  test('is replaced by a rule with its key, with exceptions by name, and comes back when that ends', async () => {
    expect(await members('các sở, ban, ngành')).toEqual(['Sở Ngoại vụ', 'Sở Y tế', 'Thanh tra tỉnh']);
    const without = rule({
      name: 'các ban, ngành',
      writings: ['ban', 'ngành'],
      kinds: ['agency'],
      includes: [],
      excludes: [realm.body('Thanh tra tỉnh')],
    });
    const made = await write((tx) => createGroup(tx, realm.act(), { ...without, key: 'agencies' }));
    expect(await members('các sở, ban, ngành')).toEqual(['Sở Ngoại vụ', 'Sở Y tế']);
    await expect(
      write((tx) => createGroup(tx, realm.act(), { ...without, key: 'agencies' })),
    ).rejects.toMatchObject({
      code: 'organizations.group-taken',
    });
    await write((tx) =>
      changeGroup(
        tx,
        realm.act(),
        { id: made.id ?? '', version: 1 },
        { ...without, from: '2027-01-01', ends: true },
      ),
    );
    expect(await members('các sở, ban, ngành', '2026-12-31')).toEqual(['Sở Ngoại vụ', 'Sở Y tế']);
    expect(await members('các sở, ban, ngành')).toContain('Thanh tra tỉnh');
    const shown = await listGroupsOn(database.db, realm.realmId, TODAY);
    expect(shown.find(({ key }) => key === 'agencies')?.id).toBeNull();
  });

  test('takes no body of another realm as its exception', async () => {
    const other = await arrangeRealm(database, 'Tỉnh Khe Sến', ['Sở Ngoại vụ']);
    const wanted = rule({ name: 'các sở bạn', includes: [other.body('Sở Ngoại vụ')] });
    await expect(write((tx) => createGroup(tx, realm.act(), wanted))).rejects.toMatchObject({
      code: 'organizations.parent-unknown',
    });
  });
});

describe('somebody who answers for a body', () => {
  test('is shown with their phones until they leave, and leaves a trace', async () => {
    const organizationId = realm.body('Sở Ngoại vụ');
    const words = {
      name: 'Lò Thị Mai',
      job: 'Chuyên viên',
      duty: 'đầu mối',
      phones: ['0912 345 678'],
      email: null,
    };
    const made = await write((tx) =>
      addContact(tx, realm.act(), organizationId, { ...words, from: '2026-01-01' }),
    );
    const shown = async (today: string) =>
      (await showOrganization(database.db, realm.realmId, organizationId, { day: today, today })).contacts;
    expect(await shown(TODAY)).toMatchObject([{ name: 'Lò Thị Mai', phones: ['0912 345 678'], version: 1 }]);
    const leaving = { ...words, organizationId, id: made.id, version: 1, endsOn: '2027-01-01' };
    await write((tx) => changeContact(tx, realm.act(), leaving));
    expect(await shown(TODAY)).toEqual([]);
    expect(await shown('2026-12-31')).toHaveLength(1);
    await expect(write((tx) => changeContact(tx, realm.act(), leaving))).rejects.toMatchObject({
      code: 'version-conflict',
    });
  });
});
