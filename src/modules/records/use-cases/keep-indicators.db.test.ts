import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inTransaction } from '#platform/db/database.ts';
import { arrangeRealm, type TestRealm } from '#testing/arrange-realm.ts';
import { buildDraft, buildTask } from '#testing/build-draft.ts';
import { confirmDraft } from '#testing/confirm-draft.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import { STARTER_INDICATORS } from '../domain/indicator.ts';
import { addRecords } from './add-records.ts';
import {
  addIndicator,
  changeIndicator,
  listIndicatorVersions,
  listKeptIndicators,
} from './keep-indicators.ts';
import { listIndicators } from './look-at-records.ts';

const DOING = 'Sở Ngoại vụ';
const FOLLOWERS = { name: 'Người theo dõi', unit: 'người', adding: 'latest', fromDay: '2027-01-01' } as const;

let database: TestDatabase;
let realm: TestRealm;
const change = (wanted: Parameters<typeof changeIndicator>[2]) =>
  inTransaction(database.db, (tx) => changeIndicator(tx, realm.act(), wanted));
const add = (code: string) =>
  inTransaction(database.db, (tx) => addIndicator(tx, realm.act(), { code, ...FOLLOWERS }));
const kept = async (code: string) =>
  (await listKeptIndicators(database.db, realm.realmId, realm.act().now)).find((one) => one.code === code);

beforeAll(async () => {
  database = await openTestDatabase();
  realm = await arrangeRealm(database, 'Tỉnh Sông Hiền', [DOING]);
});

afterAll(() => database.close());

describe('the indicators of a realm', () => {
  test('are the starter set until somebody keeps one, and stand with it after that', async () => {
    expect(await listKeptIndicators(database.db, realm.realmId, realm.act().now)).toHaveLength(
      STARTER_INDICATORS.length,
    );
    await add('C5c');
    expect(await kept('C5c')).toMatchObject({ ...FOLLOWERS, version: 1, used: 0, active: true });
    expect(await listIndicators(database.db, realm.realmId)).toHaveLength(STARTER_INDICATORS.length + 1);
    await expect(add('C5c')).rejects.toMatchObject({ code: 'indicator-code-taken' });
  });

  test('change from a day on, keep what they said, and refuse a change on an older version', async () => {
    const wanted = { ...FOLLOWERS, name: 'Người theo dõi các kênh', active: true, fromDay: '2027-03-01' };
    await change({ code: 'C5c', version: 1, ...wanted });
    expect(await kept('C5c')).toMatchObject({ name: wanted.name, fromDay: '2027-03-01', version: 2 });
    expect(await listIndicatorVersions(database.db, realm.realmId, 'C5c')).toMatchObject([
      { version: 1, name: FOLLOWERS.name, fromDay: '2027-01-01' },
    ]);
    await expect(change({ code: 'C5c', version: 1, ...wanted })).rejects.toMatchObject({
      code: 'version-conflict',
    });
  });

  test('that are no longer used are not offered; one that counts things keeps its unit', async () => {
    const { planId } = await confirmDraft(
      database,
      realm,
      buildDraft({ tasks: [buildTask('Đón đoàn', [DOING])] }),
    );
    const [owed] = await database.db.query<{ id: string }>(
      'select id from work_obligation where plan_id = $1',
      [planId],
    );
    const said = { doneOn: '2027-03-09', place: null, words: 'Đón đoàn', link: null, files: [] };
    const content = { ...said, quantities: [{ indicator: 'E1a', amount: 3 }] };
    await addRecords(database.db, realm.act(realm.person('officer', DOING)), owed?.id ?? '', [content]);
    const delegations = { name: 'Đoàn vào', adding: 'sum', active: true, fromDay: '2027-04-01' } as const;
    await expect(change({ code: 'E1a', version: 1, unit: 'lượt', ...delegations })).rejects.toMatchObject({
      code: 'indicator-unit-in-use',
    });
    await change({ code: 'E1a', version: 1, unit: 'đoàn', ...delegations, active: false });
    expect((await listIndicators(database.db, realm.realmId)).some(({ code }) => code === 'E1a')).toBe(false);
    expect(await kept('E1a')).toMatchObject({ active: false, used: 1 });
  });
});
