import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { inTransaction } from '#platform/db/database.ts';
import { writeWorkbook } from '#platform/sheets/write-workbook.ts';
import { openReceivingHouse, type ReceivingHouse } from '#testing/open-receiving-house.ts';
import { TASK_COLUMNS, type TaskRow } from '../domain/task-sheet/task-row.ts';
import { correctReading } from './change-reading.ts';
import { takeFillingBack } from './fill-reading.ts';
import { getReadingForPlan } from './hand-over-reading.ts';
import { correctedDraft, getReading } from './read-readings.ts';
import {
  fillWithRows,
  fillWithSheet,
  fillWithWords,
  receivePasted,
  writeTaskTemplate,
} from './receive-words.ts';

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

let house: ReceivingHouse;
beforeAll(async () => {
  house = await openReceivingHouse();
});
afterAll(() => house.database.close());

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
    const { id } = await house.send(house.freshScan());
    const filled = await fillWithWords(house.world, house.realm.act(), seen(id), PLAN);
    expect(filled).toMatchObject({ version: 2, taskCount: 1, title: 'Thông tin đối ngoại năm 2027' });
    const forPlan = await getReadingForPlan(house.database.db, house.realm.realmId, id);
    expect(forPlan.draft.tasks[0]?.lead.map(({ text }) => text)).toEqual(['Sở Ngoại vụ']);
    expect(forPlan.tree.blocks.length).toBeGreaterThan(3);
  });

  test('may be tasks in rows, which leave the head of the document as it was read and set right', async () => {
    const { id } = await house.send(house.freshScan());
    await fillWithWords(house.world, house.realm.act(), seen(id), PLAN);
    await inTransaction(house.database.db, (tx) =>
      correctReading(tx, house.realm.act(), seen(id, 2), {
        document: { number: '99/KH-UBND' },
        tasks: { 0: { dropped: true } },
      }),
    );
    const filled = await fillWithRows(house.world, house.realm.act(), seen(id, 3), {
      rows: [row],
      year: 2027,
    });
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
    const { id } = await house.send(house.freshScan());
    const bytes = await sheet([
      ['1', 'Mở chuyên mục', 'Sở Ngoại vụ', '', 'Quý II', ''],
      ['2', '', 'Sở Ngoại vụ', '', '', ''],
      ['3', 'Viết bài', '', '', '', ''],
    ]);
    for (const dryRun of [true, false]) {
      const told = await fillWithSheet(house.world, house.realm.act(), seen(id), {
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
    expect((await getReading(house.database.db, house.realm.realmId, id)).version).toBe(1);
    const mended = await sheet([['1', 'Mở chuyên mục', 'Sở Ngoại vụ', '', 'Quý II', '24 số']]);
    const done = await fillWithSheet(house.world, house.realm.act(), seen(id), {
      bytes: mended,
      name: 'a.xlsx',
      year: 2027,
      dryRun: false,
    });
    expect(done.reading).toMatchObject({ version: 2, taskCount: 1 });
  });

  test('the template itself can be read, and asks nothing', async () => {
    const { id } = await house.send(house.freshScan());
    const sent = { bytes: await writeTaskTemplate(), name: 'mau.xlsx', year: 2027, dryRun: true };
    const told = await fillWithSheet(house.world, house.realm.act(), seen(id), sent);
    expect(told.problems).toEqual([]);
    expect(told.tasks).toHaveLength(1);
  });

  test('is taken back whole while nothing was changed since', async () => {
    const { id } = await house.send(house.freshScan());
    const first = await fillWithWords(house.world, house.realm.act(), seen(id), PLAN);
    await fillWithRows(house.world, house.realm.act(), seen(id, 2), { rows: [row, row], year: null });
    const back = await inTransaction(house.database.db, (tx) =>
      takeFillingBack(tx, house.realm.act(), seen(id, 3)),
    );
    expect(back).toMatchObject({ version: 4, draft: first.draft, tree: first.tree, taskCount: 1 });
    await expect(
      inTransaction(house.database.db, (tx) => takeFillingBack(tx, house.realm.act(), seen(id, 4))),
    ).rejects.toMatchObject({ code: 'filling-gone' });
  });

  test('passes the gate whichever way it comes', async () => {
    const { id } = await house.send(house.freshScan());
    await house.expectRefused(() =>
      fillWithWords(house.world, house.realm.act(), seen(id), `TỐI MẬT\n\n${PLAN}`),
    );
    await house.expectRefused(() =>
      fillWithRows(house.world, house.realm.act(), seen(id), {
        rows: [{ ...row, product: 'TUYỆT MẬT' }],
        year: null,
      }),
    );
    const marked = await sheet([['1', 'Mở chuyên mục', 'Sở Ngoại vụ', 'TỐI MẬT', '', '']]);
    const sent = { bytes: marked, name: 'a.xlsx', year: null, dryRun: true };
    await house.expectRefused(() => fillWithSheet(house.world, house.realm.act(), seen(id), sent));
    expect((await getReading(house.database.db, house.realm.realmId, id)).version).toBe(1);
  });

  test('is refused on another version, for a document with words, and as a bomb', async () => {
    const { id } = await house.send(house.freshScan());
    await expect(
      fillWithRows(house.world, house.realm.act(), seen(id, 2), { rows: [row], year: null }),
    ).rejects.toMatchObject({ code: 'version-conflict' });
    const read = await receivePasted(house.world, house.realm.act(), `${PLAN}\n2. Thêm việc.`);
    await expect(
      fillWithRows(house.world, house.realm.act(), seen(read.id), { rows: [row], year: null }),
    ).rejects.toMatchObject({ code: 'not-a-scan' });
    const bomb = zipSync({ 'xl/workbook.xml': strToU8('<a/>'), 'xl/a.xml': new Uint8Array(2e7) });
    const sent = { bytes: bomb, name: 'a.xlsx', year: null, dryRun: true };
    await expect(fillWithSheet(house.world, house.realm.act(), seen(id), sent)).rejects.toMatchObject({
      code: 'unreadable-file',
      options: { extra: { reason: 'too-large' } },
    });
  });
});
