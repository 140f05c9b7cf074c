import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inTransaction } from '#platform/db/database.ts';
import { readWorkbook } from '#platform/sheets/read-workbook.ts';
import type { ReadSheet } from '#platform/sheets/sheet-cell.ts';
import { writeWorkbook } from '#platform/sheets/write-workbook.ts';
import { readSheetsFile } from '#reading/read-sheets-file.ts';
import { arrangeRealm, type TestRealm } from '#testing/arrange-realm.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import { readAllOrganizations } from '../store/read-organizations.ts';
import { exportWorkbook, importWorkbook, writeTemplate } from './exchange-workbook.ts';
import { addContact } from './keep-contacts.ts';
import { loadPack } from './load-pack.ts';
import { receiveWorkbook } from './receive-workbook.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

async function exportOf(realm: TestRealm): Promise<readonly ReadSheet[]> {
  const bytes = await inTransaction(database.db, (tx) => exportWorkbook(tx, realm.act()));
  return sheetsIn(bytes);
}

async function sheetsIn(bytes: Uint8Array): Promise<readonly ReadSheet[]> {
  const read = await readWorkbook(bytes);
  if (!read.ok) throw new Error(read.reason.code);
  return read.value;
}

function importInto(realm: TestRealm, sheets: readonly ReadSheet[]) {
  return inTransaction(database.db, (tx) => importWorkbook(tx, realm.act(), sheets));
}

const rowsOf = (sheets: readonly ReadSheet[], name: string) =>
  sheets.find((sheet) => sheet.name === name)?.rows ?? [];

/** A realm with the whole history of a merged province, and people. */
async function arrangeHistory(): Promise<TestRealm> {
  const realm = await arrangeRealm(database, 'Tỉnh Quảng Ngãi', ['=Tổ "lạ"; & <Hai>']);
  for (const pack of ['2019-2024', 'today']) {
    const wanted = { pack, province: null, having: ['so-ngoai-vu', 'so-dttg'] };
    await inTransaction(database.db, (tx) => loadPack(tx, realm.act(), wanted));
  }
  const person = {
    name: 'Đinh Thị Hồng Trà',
    job: 'Chuyên viên',
    duty: 'Thông tin đối ngoại',
    phones: ['0255 3822 000', '+84 912 345 678'],
    email: 'tra@vi-du.example',
    from: '2025-07-01',
  };
  await inTransaction(database.db, (tx) =>
    addContact(tx, realm.act(), realm.body('=Tổ "lạ"; & <Hai>'), person),
  );
  return realm;
}

describe('the workbook of bodies', () => {
  test('goes out, into an empty realm and out again with the same cells', async () => {
    const realm = await arrangeHistory();
    const first = await exportOf(realm);
    expect(rowsOf(first, 'Cơ quan').length).toBeGreaterThan(200);
    expect(rowsOf(first, 'Kế thừa').length).toBeGreaterThan(80);
    expect(rowsOf(first, 'Tên trước đây').length).toBeGreaterThan(3);
    expect(rowsOf(first, 'Trực thuộc trước đây').length).toBeGreaterThan(5);
    const empty = await arrangeRealm(database, 'Tỉnh Quảng Ngãi', []);
    const plan = await importInto(empty, first);
    expect(plan.problems).toEqual([]);
    expect(await exportOf(empty)).toEqual(first);
  });

  test('makes nothing a second time', async () => {
    const realm = await arrangeHistory();
    const sheets = await exportOf(realm);
    const again = await importInto(realm, sheets);
    expect(again.problems).toEqual([]);
    expect([again.toMake, again.successionsToMake, again.contactsToMake]).toEqual([[], [], []]);
    expect(again.kept).toBe(rowsOf(sheets, 'Cơ quan').length - 1);
    expect(await exportOf(realm)).toEqual(sheets);
  });

  test('with one bad row leaves the realm as it was and says which', async () => {
    const realm = await arrangeRealm(database, 'Tỉnh Khe Sến', ['Sở Nội vụ']);
    const columns = ['Tên', 'Trực thuộc (chính quyền)'].map((header) => ({ header, width: 20 }));
    const rows = [
      ['Phòng Một', 'Sở Nội vụ'],
      ['Phòng Hai', 'Sở Không Có'],
    ];
    const sheets = await sheetsIn(await writeWorkbook([{ name: 'Cơ quan', columns, rows }]));
    const plan = await importInto(realm, sheets);
    expect(plan.problems).toMatchObject([{ code: 'body-unknown', row: 3, value: 'Sở Không Có' }]);
    expect(await readAllOrganizations(database.db, realm.realmId)).toHaveLength(1);
    const mended = sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.slice(0, 2) }));
    await importInto(realm, mended);
    const bodies = await readAllOrganizations(database.db, realm.realmId);
    expect(bodies[1]).toMatchObject({ kind: 'division', parents: [{ id: realm.body('Sở Nội vụ') }] });
    const audit = await database.db.query<{ action: string }>(
      `select action from audit_entry where realm_id = $1 and action like '%import%' order by action`,
      [realm.realmId],
    );
    expect(audit.map(({ action }) => action)).toEqual([
      'organizations.import-organization',
      'organizations.import-workbook',
    ]);
  });

  test('has a template with all headers and choices that can be read back as an empty file', async () => {
    const sheets = await sheetsIn(await writeTemplate());
    expect(sheets.map((sheet) => sheet.name)).toEqual([
      'Cơ quan',
      'Tên trước đây',
      'Trực thuộc trước đây',
      'Kế thừa',
      'Người liên hệ',
      'Hướng dẫn',
    ]);
    const realm = await arrangeRealm(database, 'Tỉnh Nậm Rốm', []);
    expect((await importInto(realm, sheets)).problems.map(({ code }) => code)).toEqual(['no-rows']);
  });

  test('is refused with a mark of secrecy, and the log keeps the event alone', async () => {
    const realm = await arrangeRealm(database, 'Tỉnh Mường Xa', []);
    const columns = [{ header: 'Tên', width: 20 }];
    const bytes = await writeWorkbook([{ name: 'Cơ quan', columns, rows: [['TỐI MẬT'], ['Sở Một']] }]);
    const world = { db: database.db, readSheets: readSheetsFile };
    const sent = { bytes, name: 'danh-sach.xlsx', dryRun: true };
    await expect(receiveWorkbook(world, realm.act(), sent)).rejects.toMatchObject({
      code: 'secret-mark',
      status: 422,
    });
    const audit = await database.db.query(
      'select action, before, after from audit_entry where realm_id = $1',
      [realm.realmId],
    );
    expect(audit).toEqual([
      { action: 'organizations.refuse-secret', before: null, after: { extension: 'xlsx' } },
    ]);
    const broken = { bytes: new Uint8Array([1, 2, 3]), name: 'a.xlsx', dryRun: true };
    await expect(receiveWorkbook(world, realm.act(), broken)).rejects.toMatchObject({
      code: 'organizations.workbook-unreadable',
    });
  });
});
