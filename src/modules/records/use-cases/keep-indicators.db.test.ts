import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inTransaction } from '#platform/db/database.ts';
import { arrangeRealm, type TestRealm } from '#testing/arrange-realm.ts';
import { buildDraft, buildTask } from '#testing/build-draft.ts';
import { confirmDraft } from '#testing/confirm-draft.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import { addingInYear, STARTER_INDICATORS } from '../domain/indicator.ts';
import { rowsOfSheet } from '../domain/list-rows.ts';
import { FIGURE_COLUMNS } from '../domain/read-past-figures.ts';
import { addRecords } from './add-records.ts';
import { correctRecord } from './change-record.ts';
import {
  addIndicator,
  changeIndicator,
  listIndicatorVersions,
  listKeptIndicators,
} from './keep-indicators.ts';
import { bringFigures } from './keep-past-figures.ts';
import { listIndicators } from './look-at-records.ts';
import { readYears } from './read-years.ts';

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

/** What stands of an indicator from before, of 2026, and by records, of 2027. */
const figures = async (code: string) => {
  const years = await readYears(database.db, realm.realmId, [2026, 2027]);
  const amounts = years.find(({ indicator }) => indicator.code === code)?.amounts;
  return [amounts?.[0]?.past, amounts?.[1]?.recorded];
};

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
    // What was counted by it may still be put right, and nothing new is counted by it.
    const [record] = await database.db.query<{ id: string; version: number }>(
      'select id, version from record_entry where obligation_id = $1',
      [owed?.id],
    );
    const officer = realm.act(realm.person('officer', DOING));
    const right = { ...content, words: 'Đón đoàn Lào', quantities: [{ indicator: 'E1a', amount: 4 }] };
    await correctRecord(database.db, officer, record ?? { id: '', version: 0 }, right);
    expect(await figures('E1a')).toEqual([null, 4]);
    await expect(addRecords(database.db, officer, owed?.id ?? '', [content])).rejects.toMatchObject({
      code: 'indicator-unknown',
    });
  });

  test('keep their unit and show their figures from before, and are added up in each year as that year had it', async () => {
    const sheet = rowsOfSheet([[...FIGURE_COLUMNS], [2026, DOING, 'F2', '', 12, '', 'Báo cáo 3/BC-SNgV']]);
    await bringFigures(database.db, realm.act(), { rows: sheet, dryRun: false });
    const digest = { name: 'Bản tổng hợp', adding: 'sum', active: false, fromDay: '2027-01-01' } as const;
    await expect(change({ code: 'F2', version: 1, unit: 'cuốn', ...digest })).rejects.toMatchObject({
      code: 'indicator-unit-in-use',
    });
    await change({ code: 'F2', version: 1, unit: 'bản', ...digest });
    expect(await figures('F2')).toEqual([12, null]);
    const again = await bringFigures(database.db, realm.act(), { rows: sheet, dryRun: true });
    expect(again).toMatchObject({ unchanged: 1, faults: [] });
    const sayings = [
      { adding: 'once-per-event', fromDay: '2000-01-01' },
      { adding: 'sum', fromDay: '2028-01-01' },
    ] as const;
    expect([1999, 2027, 2028].map((year) => addingInYear(sayings, year))).toEqual([
      'once-per-event',
      'once-per-event',
      'sum',
    ]);
  });
});
