import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { listAuditOf } from '#modules/audit/door.ts';
import { inTransaction } from '#platform/db/database.ts';
import { readWorkbook } from '#platform/sheets/read-workbook.ts';
import type { ReadSheet, SheetCell } from '#platform/sheets/sheet-cell.ts';
import { arrangeRealm, type TestRealm } from '#testing/arrange-realm.ts';
import { buildDraft, buildTask } from '#testing/build-draft.ts';
import { confirmDraft } from '#testing/confirm-draft.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import type { ListColumn } from '../domain/list-column.ts';
import { changeObligations } from './change-obligations.ts';
import { exportList, importList, previewList } from './exchange-list.ts';
import { listObligations } from './list-obligations.ts';

const NOW = '2027-03-10T09:00';
const COLUMNS: readonly ListColumn[] = ['body', 'task', 'state', 'note'];

let database: TestDatabase;
let realm: TestRealm;
let planId: string;

beforeAll(async () => {
  database = await openTestDatabase();
  realm = await arrangeRealm(database, 'Tỉnh Sông Hiền', ['Sở Ngoại vụ', 'Sở Tài chính']);
});
afterAll(() => database.close());
beforeEach(async () => {
  const tasks = ['Mở chuyên trang', '=SUM(A1) là chữ, không phải công thức', 'In ấn phẩm'].map(
    (text, index) => buildTask(text, ['Sở Ngoại vụ'], { number: `7.${index + 1}` }),
  );
  ({ planId } = await confirmDraft(database, realm, buildDraft({ tasks })));
});

const rowsNow = async () =>
  (await listObligations(database.db, realm.realmId, { plan: planId, sort: 'plan' }, NOW)).obligations;

async function takeOut(columns = COLUMNS): Promise<ReadSheet[]> {
  const bytes = await inTransaction(database.db, (tx) =>
    exportList(tx, realm.act(), { plan: planId, sort: 'plan' }, columns),
  );
  const read = await readWorkbook(bytes);
  if (!read.ok) throw new Error(read.reason.code);
  return [...read.value];
}

/** Writes words over cells of the list: by row of the sheet and head of the column. */
function writeOver(
  sheets: readonly ReadSheet[],
  changes: readonly (readonly [row: number, head: string, words: SheetCell])[],
): ReadSheet[] {
  const [list, ...others] = sheets;
  const rows = (list?.rows ?? []).map((row) => [...row]);
  for (const [row, head, words] of changes) {
    const at = rows[0]?.indexOf(head) ?? -1;
    const cells = rows[row - 1];
    if (cells !== undefined) cells[at] = words;
  }
  return [{ name: list?.name ?? '', rows }, ...others];
}

const preview = (sheets: readonly ReadSheet[], actor = realm.administrator) =>
  previewList(database.db, realm.act(actor), sheets);
const bringBack = (sheets: readonly ReadSheet[], actor = realm.administrator) =>
  inTransaction(database.db, (tx) => importList(tx, realm.act(actor), sheets));

describe('a list on paper', () => {
  test('holds the columns that are shown, in their order, and comes back as nothing to change', async () => {
    const sheets = await takeOut();
    expect(sheets[0]?.rows[0]).toEqual([
      'Cơ quan',
      'Nhiệm vụ',
      'Trạng thái',
      'Ghi chú',
      'Mã (không sửa)',
      'Phiên bản (không sửa)',
    ]);
    expect(sheets[0]?.rows[2]?.slice(0, 4)).toEqual([
      'Sở Ngoại vụ',
      '7.2 =SUM(A1) là chữ, không phải công thức',
      'chưa thực hiện',
      null,
    ]);
    expect(await preview(sheets)).toEqual({ changes: [], unchanged: 3, problems: [] });
  });

  test('brings states and notes back, however they are spelled, and what it changes is as if done by hand', async () => {
    const sheets = writeOver(await takeOut(), [
      [2, 'Trạng thái', 'HOAN THANH'],
      [3, 'Ghi chú', 'Chờ kinh phí'],
      [4, 'Trạng thái', 'chuyển kỳ sau'],
      [4, 'Ghi chú', 'Sang năm làm tiếp'],
    ]);
    const said = await preview(sheets);
    expect(said.problems).toEqual([]);
    expect(said.changes.map(({ row, wanted }) => [row, wanted.state, wanted.reason])).toEqual([
      [2, 'done', null],
      [3, 'not-started', 'Chờ kinh phí'],
      [4, 'carried-over', 'Sang năm làm tiếp'],
    ]);
    expect((await rowsNow()).map(({ version }) => version)).toEqual([1, 1, 1]);
    await bringBack(sheets);
    const rows = await rowsNow();
    expect(rows.map(({ state, reason, version }) => [state, reason, version])).toEqual([
      ['done', null, 2],
      ['not-started', 'Chờ kinh phí', 2],
      ['carried-over', 'Sang năm làm tiếp', 2],
    ]);
    expect(rows[0]?.closedAt).not.toBeNull();
    const audit = await listAuditOf(database.db, realm.realmId, {
      type: 'obligation',
      id: rows[0]?.id ?? '',
    });
    expect(audit).toMatchObject([{ action: 'work.set-obligation-state', after: { state: 'done' } }]);
    // The same file once more says what is there already.
    expect((await preview(sheets)).changes).toEqual([]);
  });

  test('moves nothing to not done, for a workbook names nobody who allowed it', async () => {
    const sheets = writeOver(await takeOut(), [
      [4, 'Trạng thái', 'không thực hiện'],
      [4, 'Ghi chú', 'Chủ tịch cho dừng'],
    ]);
    expect((await preview(sheets)).problems).toMatchObject([{ row: 4, code: 'allowed-by-needed' }]);
  });

  test('changes nothing at all while one row stands in the way, and names each with its reason', async () => {
    const before = await takeOut();
    const first = (await rowsNow())[0];
    await inTransaction(database.db, (tx) =>
      changeObligations(tx, realm.act(), [{ id: first?.id ?? '', version: 1, state: 'done', reason: null }]),
    );
    const sheets = writeOver(before, [
      [2, 'Trạng thái', 'chuyển kỳ sau'],
      [3, 'Trạng thái', 'xong rồi'],
      [4, 'Trạng thái', 'không thực hiện'],
    ]);
    const said = await bringBack(sheets);
    expect(said.problems.map(({ row, code, given }) => [row, code, given])).toEqual([
      [2, 'changed-meanwhile', realm.administrator.name],
      [3, 'state-unknown', 'xong rồi'],
      [4, 'reason-needed', 'không thực hiện'],
    ]);
    expect((await rowsNow()).map(({ state }) => state)).toEqual(['done', 'not-started', 'not-started']);
  });

  test('is no list without its marks, and no row counts twice or for somebody else', async () => {
    const sheets = await takeOut();
    const [list] = sheets;
    const head = list?.rows[0] ?? [];
    const without = [
      {
        name: 'Nhiệm vụ',
        rows: [head.slice(0, 4), ...(list?.rows.slice(1).map((row) => row.slice(0, 4)) ?? [])],
      },
    ];
    expect((await preview(without)).problems).toMatchObject([{ row: null, code: 'no-sheet' }]);
    const twice = [{ name: 'Nhiệm vụ', rows: [...(list?.rows ?? []), list?.rows[1] ?? []] }];
    expect((await preview(twice)).problems).toMatchObject([{ row: 5, code: 'id-twice' }]);
    const others = realm.person('officer', 'Sở Tài chính');
    const changed = writeOver(sheets, [[2, 'Trạng thái', 'hoàn thành']]);
    expect((await preview(changed, others)).problems).toMatchObject([{ row: 2, code: 'other-organization' }]);
    const strange = writeOver(sheets, [[2, 'Mã (không sửa)', planId]]);
    expect((await preview(strange)).problems).toMatchObject([{ row: 2, code: 'id-unknown' }]);
  });

  test('without a column of notes leaves the notes alone', async () => {
    const [row] = await rowsNow();
    await inTransaction(database.db, (tx) =>
      changeObligations(tx, realm.act(), [
        { id: row?.id ?? '', version: 1, state: 'in-progress', reason: 'Đang chờ' },
      ]),
    );
    const sheets = writeOver(await takeOut(['task', 'state']), [[2, 'Trạng thái', 'hoàn thành']]);
    await bringBack(sheets);
    expect((await rowsNow())[0]).toMatchObject({ state: 'done', reason: 'Đang chờ' });
  });
});

describe('several moves at once', () => {
  test('are made in one transaction, and taken back by the moves the other way', async () => {
    const rows = await rowsNow();
    const moves = rows.map(({ id, version }) => ({ id, version, state: 'done' as const, reason: null }));
    const moved = await inTransaction(database.db, (tx) => changeObligations(tx, realm.act(), moves));
    expect(moved.map(({ state, version }) => [state, version])).toEqual(rows.map(() => ['done', 2]));
    const back = moved.map(({ id, version }) => ({
      id,
      version,
      state: 'not-started' as const,
      reason: null,
    }));
    await inTransaction(database.db, (tx) => changeObligations(tx, realm.act(), back));
    expect((await rowsNow()).map(({ state, closedAt }) => [state, closedAt])).toEqual(
      rows.map(() => ['not-started', null]),
    );
  });

  test('are none when one of them is refused: the one that somebody else changed is named', async () => {
    const rows = await rowsNow();
    const officer = realm.person('officer', 'Sở Ngoại vụ');
    await inTransaction(database.db, (tx) =>
      changeObligations(tx, realm.act(officer), [
        { id: rows[1]?.id ?? '', version: 1, state: 'in-progress', reason: null },
      ]),
    );
    const moves = rows.map(({ id, version }) => ({ id, version, state: 'done' as const, reason: null }));
    const refused = inTransaction(database.db, (tx) => changeObligations(tx, realm.act(), moves));
    await expect(refused).rejects.toMatchObject({
      code: 'version-conflict',
      status: 409,
      options: {
        fields: [{ field: 'body.moves.1', reason: { vi: expect.stringContaining(officer.name) } }],
        extra: { refused: [{ id: rows[1]?.id }] },
      },
    });
    expect((await rowsNow()).map(({ state }) => state)).toEqual([
      'not-started',
      'in-progress',
      'not-started',
    ]);
  });

  test('of other bodies are refused to an officer', async () => {
    const [row] = await rowsNow();
    const other = realm.person('officer', 'Sở Tài chính');
    const refused = inTransaction(database.db, (tx) =>
      changeObligations(tx, realm.act(other), [
        { id: row?.id ?? '', version: 1, state: 'done', reason: null },
      ]),
    );
    await expect(refused).rejects.toMatchObject({ code: 'moves-refused', status: 422 });
  });
});
