import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importOrganizations } from '#modules/organizations/door.ts';
import { inTransaction } from '#platform/db/database.ts';
import { readWorkbook } from '#platform/sheets/read-workbook.ts';
import { arrangeRealm, type TestRealm } from '#testing/arrange-realm.ts';
import { buildDraft, buildTask } from '#testing/build-draft.ts';
import { confirmDraft } from '#testing/confirm-draft.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import { rowsOfSheet } from '../domain/list-rows.ts';
import { FIGURE_COLUMNS } from '../domain/read-past-figures.ts';
import { addRecords } from './add-records.ts';
import { bringFigures, exportFigures } from './keep-past-figures.ts';
import { decideEvent } from './merge-events.ts';
import { readYears } from './read-years.ts';

const DOING = 'Sở Ngoại vụ';
const BESIDE = 'Sở Tài chính';
/** Merged away on the first of March 2025. */
const GONE = 'Sở Thông tin và Truyền thông';
/** Has another name since the first of March 2026. */
const RENAMED = 'Sở Nông nghiệp';

let database: TestDatabase;
let realm: TestRealm;

beforeAll(async () => {
  database = await openTestDatabase();
  realm = await arrangeRealm(database, 'Tỉnh Sông Hiền', [DOING, BESIDE]);
  await inTransaction(database.db, (tx) =>
    importOrganizations(
      tx,
      realm.act(),
      [
        {
          key: 'stttt',
          kind: 'department',
          tree: 'state',
          openedOn: '2008-05-01',
          closedOn: '2025-03-01',
          names: [{ name: GONE, abbreviation: null, from: '2008-05-01', to: '2025-03-01' }],
          parents: [],
        },
        {
          key: 'snn',
          kind: 'department',
          tree: 'state',
          openedOn: '2008-05-01',
          closedOn: null,
          names: [
            { name: RENAMED, abbreviation: null, from: '2008-05-01', to: '2026-03-01' },
            { name: 'Sở Nông nghiệp và Môi trường', abbreviation: null, from: '2026-03-01', to: null },
          ],
          parents: [],
        },
      ],
      [],
    ),
  );
});

afterAll(() => database.close());

const sheet = (...rows: (string | number)[][]) => rowsOfSheet([[...FIGURE_COLUMNS], ...rows]);
const bring = (rows: ReturnType<typeof sheet>, dryRun = false, actor = realm.administrator) =>
  bringFigures(database.db, realm.act(actor), { rows, dryRun });
const LAST_YEAR = [2025, GONE, 'C1', '', 120, '', 'Báo cáo 7/BC-STTTT'];
const OWN = [2026, DOING, 'E1a', '', 12, '', 'Báo cáo 3/BC-SNgV'];

describe('figures of years before', () => {
  test('are looked at first, and stand under the name that a merged body bore in that year', async () => {
    expect(await bring(sheet(LAST_YEAR, OWN), true)).toMatchObject({
      figures: [{ body: { name: GONE }, before: null }, { body: { name: DOING } }],
      faults: [],
      written: false,
    });
    expect(await exportAll()).toHaveLength(1);
    await bring(sheet(LAST_YEAR, OWN));
    const [, first, second] = await exportAll();
    expect(first).toEqual([
      '2025',
      GONE,
      'C1',
      'Tin, bài, ảnh về thông tin đối ngoại trên báo chí',
      '120',
      'tin, bài',
      'Báo cáo 7/BC-STTTT',
    ]);
    expect(second?.slice(0, 3)).toEqual(['2026', DOING, 'E1a']);
  });

  test('come back as they went out, changing nothing', async () => {
    const rows = rowsOfSheet(await exportAll());
    expect(await bring(rows, true)).toMatchObject({ figures: [], unchanged: 2, faults: [] });
  });

  test('say what they would replace, and are not written while a row is wrong', async () => {
    const changed = [2026, DOING, 'E1a', '', 13, '', 'Báo cáo 3/BC-SNgV (đính chính)'];
    expect((await bring(sheet(changed), true)).figures).toMatchObject([{ before: 12, amount: 13 }]);
    const unknown = [2026, GONE, 'E1a', '', 1, '', 'BC'];
    expect((await bring(sheet(unknown), true)).faults).toEqual([
      { row: 2, column: 'Cơ quan', code: 'body-unknown', value: GONE },
    ]);
    await expect(bring(sheet(changed, unknown))).rejects.toMatchObject({ code: 'figures-have-faults' });
    expect((await exportAll())[2]?.[4]).toBe('12');
  });

  test('are not replaced unseen: what somebody else wrote meanwhile refuses the writing', async () => {
    const mine = sheet([2026, DOING, 'E2a', '', 5, '', 'Báo cáo 3']);
    const theirs = sheet([2026, DOING, 'E2a', '', 6, '', 'Báo cáo 4']);
    const { seen } = await bring(mine, true);
    await bring(theirs);
    const late = bringFigures(database.db, realm.act(), { rows: mine, dryRun: false, seen });
    await expect(late).rejects.toMatchObject({ code: 'figures-changed', status: 409 });
    const again = await bring(mine, true);
    expect(again.figures).toMatchObject([{ before: 6, amount: 5 }]);
    const done = await bringFigures(database.db, realm.act(), {
      rows: mine,
      dryRun: false,
      seen: again.seen,
    });
    expect(done.figures).toHaveLength(1);
    await bring(theirs);
  });

  test('of one body under both its names of a year are one figure told twice, and named', async () => {
    const rows = sheet(
      [2026, RENAMED, 'C1', '', 7, '', 'Báo cáo 1'],
      [2026, 'Sở Nông nghiệp và Môi trường', 'C1', '', 9, '', 'Báo cáo 2'],
    );
    const faults = [{ row: 3, column: 'Mã chỉ tiêu', code: 'figure-twice', value: 'C1' }];
    expect((await bring(rows, true)).faults).toEqual(faults);
    await expect(bring(rows)).rejects.toMatchObject({ code: 'figures-have-faults' });
  });

  test('are brought in by an officer for the own body, for no other', async () => {
    const officer = realm.person('officer', BESIDE);
    const own = [2026, BESIDE, 'H1', '', '1.500,5', '', 'Quyết toán 2026'];
    expect((await bring(sheet(own), false, officer)).figures).toHaveLength(1);
    await expect(bring(sheet(OWN), true, officer)).rejects.toMatchObject({
      code: 'access.other-organization',
    });
  });

  test('are read beside those of records, in which one event of two bodies counts once', async () => {
    const draft = buildDraft({ tasks: [buildTask('Đón đoàn', [DOING, BESIDE])] });
    const { planId } = await confirmDraft(database, realm, draft);
    const owed = await database.db.query<{ id: string; body: string }>(
      'select id, organization_name as body from work_obligation where plan_id = $1',
      [planId],
    );
    const ids: string[] = [];
    for (const { id, body } of owed) {
      const said = { doneOn: '2027-03-01', place: null, words: 'Đón đoàn Lào', link: null, files: [] };
      const content = { ...said, quantities: [{ indicator: 'E1a', amount: 1 }] };
      const added = await addRecords(database.db, realm.act(realm.person('officer', body)), id, [content]);
      ids.push(...added.ids);
    }
    const readE1a = async () =>
      (await readYears(database.db, realm.realmId, [2026, 2027])).find(
        ({ indicator }) => indicator.code === 'E1a',
      );
    expect((await readE1a())?.amounts).toEqual([
      { past: 12, bodies: 1, recorded: null },
      { past: null, bodies: 0, recorded: 2 },
    ]);
    const [one = '', other = ''] = ids;
    await inTransaction(database.db, (tx) => decideEvent(tx, realm.act(), { one, other, verdict: 'same' }));
    expect((await readE1a())?.amounts[1]?.recorded).toBe(1);
  });
});

/** The rows of the workbook that goes out, heads first. */
async function exportAll(): Promise<string[][]> {
  const read = await readWorkbook(await exportFigures(database.db, realm.realmId));
  if (!read.ok) throw new Error('The workbook that went out cannot be read.');
  return (read.value[0]?.rows ?? []).map((row) => row.map(String));
}
