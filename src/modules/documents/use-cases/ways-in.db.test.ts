import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { listAuditOf } from '#modules/audit/door.ts';
import { inTransaction } from '#platform/db/database.ts';
import { writeWorkbook } from '#platform/sheets/write-workbook.ts';
import { lookAtScan } from '#reading/look-at-scan.ts';
import { readDocumentFile } from '#reading/read-document-file.ts';
import { readSheetsFile } from '#reading/read-sheets-file.ts';
import { arrangeRealm, type TestRealm } from '#testing/arrange-realm.ts';
import { type MemoryFiles, openMemoryFiles } from '#testing/memory-files.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import { buildPdf } from '../../../../tests/documents/build-pdf.ts';
import { TASK_COLUMNS, type TaskRow } from '../domain/task-sheet/task-row.ts';
import { correctReading } from './change-reading.ts';
import { takeFillingBack } from './fill-reading.ts';
import { getReadingForPlan } from './hand-over-reading.ts';
import { correctedDraft, getReading } from './read-readings.ts';
import { receiveDocument } from './receive-document.ts';
import {
  fillWithRows,
  fillWithSheet,
  fillWithWords,
  receivePasted,
  writeTaskTemplate,
} from './receive-words.ts';
import { createShowPage } from './show-page.ts';

vi.setConfig({ testTimeout: 60_000 });

const PLAN = `ỦY BAN NHÂN DÂN
TỈNH SÔNG HIỀN

Số: 12/KH-UBND

KẾ HOẠCH
Thông tin đối ngoại năm 2027

I. NỘI DUNG

1. Mở chuyên mục đối ngoại.

- Cơ quan chủ trì: Sở Ngoại vụ.
- Thời gian thực hiện: Quý II/2027.
`;

let database: TestDatabase;
let realm: TestRealm;
let files: MemoryFiles;
let counter = 0;

beforeAll(async () => {
  database = await openTestDatabase();
  realm = await arrangeRealm(database, 'Tỉnh Sông Hiền', ['Sở Ngoại vụ']);
});
afterAll(() => database.close());
beforeEach(() => {
  files = openMemoryFiles();
});

function house() {
  return {
    db: database.db,
    files,
    config: { uploadLimit: 5_000_000 },
    readDocument: readDocumentFile,
    lookAtScan,
    readSheets: readSheetsFile,
  };
}

/** A scan that differs from every other by a line drawn on it. */
function freshScan(): Uint8Array {
  counter += 1;
  return buildPdf([{ picture: true, lines: [[10, 10, 10 + counter, 10]] }, { picture: true }]);
}

function send(bytes: Uint8Array, declared = true, name = 'cong-van.pdf') {
  return receiveDocument(house(), realm.act(), { name, bytes, declared });
}

async function countRows(): Promise<number> {
  const [row] = await database.db.query<{ count: number }>(
    `select (select count(*) from document_file) + (select count(*) from document_reading)
          + (select count(*) from document_filling) as count`,
  );
  return row?.count ?? -1;
}

async function countRefusals(): Promise<number> {
  const rows = await database.db.query<{ before: unknown; after: object }>(
    `select before, after from audit_entry where realm_id = $1 and action = 'documents.refuse-secret'`,
    [realm.realmId],
  );
  // Only the event: never a word, a name or a digest.
  for (const { before, after } of rows) {
    expect(before).toBeNull();
    expect(Object.keys(after)).toEqual(['extension']);
  }
  return rows.length;
}

/** Nothing is kept of what the gate refuses, only that it did. */
async function expectRefused(act: () => Promise<unknown>): Promise<void> {
  const [rows, keys, refusals] = [await countRows(), files.keys(), await countRefusals()];
  await expect(act()).rejects.toMatchObject({ code: 'secret-mark', status: 422 });
  expect(await countRows()).toBe(rows);
  expect(files.keys()).toEqual(keys);
  expect(await countRefusals()).toBe(refusals + 1);
}

describe('a scan', () => {
  test('is not kept until its sender declares that it holds no State secret', async () => {
    const [bytes, before] = [freshScan(), await countRows()];
    await expect(send(bytes, false)).rejects.toMatchObject({
      code: 'scan-undeclared',
      options: { extra: { pages: 2 } },
    });
    expect(files.keys()).toEqual([]);
    expect(await countRows()).toBe(before);

    const kept = await send(bytes);
    expect(kept).toMatchObject({
      way: 'scan',
      taskCount: 0,
      scan: { pages: [{ width: 595, height: 842 }, {}], declaredByName: 'Lê Thị Quản' },
    });
    expect(await files.get(kept.file.id)).toEqual(bytes);
    const stored = await getReading(database.db, realm.realmId, kept.id);
    expect(stored.scan).toEqual(kept.scan);
    const audit = await listAuditOf(database.db, realm.realmId, { type: 'reading', id: kept.id });
    expect(audit).toMatchObject([
      { action: 'documents.receive-scan', after: { declaredWithoutSecret: true, pages: 2 } },
    ]);
  });

  test('shows its pages one by one, and no others', async () => {
    const { id } = await send(freshScan());
    const showPage = createShowPage(house());
    const shown = await showPage(realm.realmId, id, 2);
    expect(shown.mediaType).toBe('image/jpeg');
    expect((shown.bytes as Uint8Array).subarray(0, 2)).toEqual(new Uint8Array([0xff, 0xd8]));
    expect((await showPage(realm.realmId, id, 2)).bytes).toBe(shown.bytes);
    await expect(showPage(realm.realmId, id, 3)).rejects.toMatchObject({
      code: 'page-not-shown',
      status: 404,
    });
    const other = await arrangeRealm(database, 'Tỉnh Khác', []);
    await expect(showPage(other.realmId, id, 1)).rejects.toMatchObject({ code: 'reading-not-found' });
  });

  test('that names its secrecy in its file name or in a typed stamp is refused, declared or not', async () => {
    await expectRefused(() => send(freshScan(), true, 'Báo cáo (MẬT).pdf'));
    const stamped = buildPdf([{ picture: true, words: [{ text: 'TUYỆT MẬT', x: 40, y: 60 }] }]);
    await expectRefused(() => send(stamped));
  });

  test('that is a picture with the name of a PDF is taken as the picture it is', async () => {
    const png = new Uint8Array([
      0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 4, 0, 0, 0,
      6, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0, 0, 0, 0,
    ]);
    const kept = await send(png, true, 'cong-van.pdf');
    expect(kept).toMatchObject({
      file: { mediaType: 'image/png' },
      scan: { pages: [{ width: 1024, height: 1536 }] },
    });
    expect((await createShowPage(house())(realm.realmId, kept.id, 1)).mediaType).toBe('image/png');

    const huge = png.slice();
    huge.set([0x7f, 0xff, 0xff, 0xff], 16);
    await expect(send(huge)).rejects.toMatchObject({
      code: 'unreadable-file',
      options: { extra: { reason: 'picture-too-large' } },
    });
    const gif = new TextEncoder().encode('GIF89a\u0000\u0000');
    await expect(send(gif)).rejects.toMatchObject({ options: { extra: { reason: 'not-yet-image' } } });
  });
});

describe('pasted words', () => {
  test('are a document of their own, called by their first words, and kept as they came', async () => {
    const text = 'Anh chị ơi,\n\nSở Ngoại vụ báo cáo số đoàn ra trước 16 giờ 00 ngày 12/3/2027.';
    const kept = await receivePasted(house(), realm.act(), text);
    expect(kept).toMatchObject({
      way: 'pasted',
      scan: null,
      file: { mediaType: 'text/plain', name: 'Anh chị ơi,.txt' },
    });
    expect(new TextDecoder().decode((await files.get(kept.file.id)) ?? undefined)).toBe(text);
    expect((await receivePasted(house(), realm.act(), PLAN)).taskCount).toBe(1);
  });

  test('that bear a mark are refused', async () => {
    await expectRefused(() => receivePasted(house(), realm.act(), `MẬT\n\n${PLAN}`));
  });
});

describe('what is given to a scan', () => {
  const row: TaskRow = {
    number: '1',
    text: 'Mở chuyên mục',
    lead: 'Sở Ngoại vụ; Báo Sông Hiền',
    coordinate: '',
    time: 'Quý II',
    product: '',
  };
  const sheet = (rows: readonly (readonly string[])[]) =>
    writeWorkbook([
      { name: 'Nhiệm vụ', columns: TASK_COLUMNS.map(({ header, width }) => ({ header, width })), rows },
    ]);
  const seen = (id: string, version = 1) => ({ id, version });

  test('may be its words, read as a document is', async () => {
    const { id } = await send(freshScan());
    const filled = await fillWithWords(house(), realm.act(), seen(id), PLAN);
    expect(filled).toMatchObject({ version: 2, taskCount: 1, title: 'Thông tin đối ngoại năm 2027' });
    const forPlan = await getReadingForPlan(database.db, realm.realmId, id);
    expect(forPlan.draft.tasks[0]?.lead.map(({ text }) => text)).toEqual(['Sở Ngoại vụ']);
    expect(forPlan.tree.blocks.length).toBeGreaterThan(3);
  });

  test('may be tasks in rows, which leave the head of the document as it was read and set right', async () => {
    const { id } = await send(freshScan());
    await fillWithWords(house(), realm.act(), seen(id), PLAN);
    await inTransaction(database.db, (tx) =>
      correctReading(tx, realm.act(), seen(id, 2), {
        document: { number: '99/KH-UBND' },
        tasks: { 0: { dropped: true } },
      }),
    );
    const filled = await fillWithRows(house(), realm.act(), seen(id, 3), { rows: [row], year: 2027 });
    const { draft, dropped } = correctedDraft(filled);
    expect(dropped).toEqual([]);
    expect(draft.document).toMatchObject({
      number: { text: '99/KH-UBND' },
      subject: { text: 'Thông tin đối ngoại năm 2027' },
      year: { value: 2027 },
    });
    expect(draft.tasks).toMatchObject([
      { lead: [{ text: 'Sở Ngoại vụ' }, { text: 'Báo Sông Hiền' }], time: { to: '2027-06-30' } },
    ]);
  });

  test('may be a spreadsheet, of which a first look writes nothing and says every problem', async () => {
    const { id } = await send(freshScan());
    const bytes = await sheet([
      ['1', 'Mở chuyên mục', 'Sở Ngoại vụ', '', 'Quý II', ''],
      ['2', '', 'Sở Ngoại vụ', '', '', ''],
      ['3', 'Viết bài', '', '', '', ''],
    ]);
    for (const dryRun of [true, false]) {
      const told = await fillWithSheet(house(), realm.act(), seen(id), {
        bytes,
        name: 'a.xlsx',
        year: 2027,
        dryRun,
      });
      expect(told.problems.map(({ row: at, code }) => [at, code])).toEqual([
        [3, 'text-missing'],
        [4, 'lead-missing'],
      ]);
      expect(told.reading).toBeNull();
    }
    expect((await getReading(database.db, realm.realmId, id)).version).toBe(1);
    const mended = await sheet([['1', 'Mở chuyên mục', 'Sở Ngoại vụ', '', 'Quý II', '24 số']]);
    const done = await fillWithSheet(house(), realm.act(), seen(id), {
      bytes: mended,
      name: 'a.xlsx',
      year: 2027,
      dryRun: false,
    });
    expect(done.reading).toMatchObject({ version: 2, taskCount: 1 });
  });

  test('the template itself can be read, and asks nothing', async () => {
    const { id } = await send(freshScan());
    const sent = { bytes: await writeTaskTemplate(), name: 'mau.xlsx', year: 2027, dryRun: true };
    const told = await fillWithSheet(house(), realm.act(), seen(id), sent);
    expect(told.problems).toEqual([]);
    expect(told.tasks).toHaveLength(1);
  });

  test('is taken back whole while nothing was changed since', async () => {
    const { id } = await send(freshScan());
    const first = await fillWithWords(house(), realm.act(), seen(id), PLAN);
    await fillWithRows(house(), realm.act(), seen(id, 2), { rows: [row, row], year: null });
    const back = await inTransaction(database.db, (tx) => takeFillingBack(tx, realm.act(), seen(id, 3)));
    expect(back).toMatchObject({ version: 4, draft: first.draft, tree: first.tree, taskCount: 1 });
    await expect(
      inTransaction(database.db, (tx) => takeFillingBack(tx, realm.act(), seen(id, 4))),
    ).rejects.toMatchObject({ code: 'filling-gone' });
  });

  test('passes the gate whichever way it comes', async () => {
    const { id } = await send(freshScan());
    await expectRefused(() => fillWithWords(house(), realm.act(), seen(id), `TỐI MẬT\n\n${PLAN}`));
    await expectRefused(() =>
      fillWithRows(house(), realm.act(), seen(id), { rows: [{ ...row, product: 'TUYỆT MẬT' }], year: null }),
    );
    const marked = await sheet([['1', 'Mở chuyên mục', 'Sở Ngoại vụ', 'TỐI MẬT', '', '']]);
    const sent = { bytes: marked, name: 'a.xlsx', year: null, dryRun: true };
    await expectRefused(() => fillWithSheet(house(), realm.act(), seen(id), sent));
    expect((await getReading(database.db, realm.realmId, id)).version).toBe(1);
  });

  test('is refused on another version, for a document with words, and as a bomb', async () => {
    const { id } = await send(freshScan());
    await expect(
      fillWithRows(house(), realm.act(), seen(id, 2), { rows: [row], year: null }),
    ).rejects.toMatchObject({ code: 'version-conflict' });
    const read = await receivePasted(house(), realm.act(), `${PLAN}\n2. Thêm việc.`);
    await expect(
      fillWithRows(house(), realm.act(), seen(read.id), { rows: [row], year: null }),
    ).rejects.toMatchObject({ code: 'not-a-scan' });
    const bomb = zipSync({ 'xl/workbook.xml': strToU8('<a/>'), 'xl/a.xml': new Uint8Array(2e7) });
    const sent = { bytes: bomb, name: 'a.xlsx', year: null, dryRun: true };
    await expect(fillWithSheet(house(), realm.act(), seen(id), sent)).rejects.toMatchObject({
      code: 'unreadable-file',
      options: { extra: { reason: 'too-large' } },
    });
  });
});
