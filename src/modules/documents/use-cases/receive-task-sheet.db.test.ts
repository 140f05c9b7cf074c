import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { writeWorkbook } from '#platform/sheets/write-workbook.ts';
import { openReceivingHouse, type ReceivingHouse } from '#testing/open-receiving-house.ts';
import { TASK_COLUMNS } from '../domain/task-sheet/task-row.ts';
import { getReadingForPlan } from './hand-over-reading.ts';
import { getReading } from './read-readings.ts';
import { receiveTaskSheet } from './receive-task-sheet.ts';

vi.setConfig({ testTimeout: 60_000 });

let house: ReceivingHouse;
beforeAll(async () => {
  house = await openReceivingHouse();
});
afterAll(() => house.database.close());

function sheet(rows: string[][]): Promise<Uint8Array> {
  const columns = TASK_COLUMNS.map(({ header, width }) => ({ header, width }));
  return writeWorkbook([{ name: 'Nhiệm vụ', columns, rows }]);
}

const send = (bytes: Uint8Array, dryRun: boolean, year: number | null = 2027) =>
  receiveTaskSheet(house.world, house.realm.act(), { bytes, name: 'Nhiệm vụ 2027.xlsx', year, dryRun });

describe('a spreadsheet of tasks that comes in by itself', () => {
  test('becomes a document whose draft is its rows, with the original kept', async () => {
    const bytes = await sheet([
      ['1', 'Mở chuyên mục', 'Sở Ngoại vụ; Báo Sông Hiền', '', 'Quý II', '24 số'],
      ['2', 'Viết bài', 'Sở Ngoại vụ', '', 'Quý III', ''],
    ]);
    const { reading, tasks, problems } = await send(bytes, false);
    expect(problems).toEqual([]);
    expect(tasks).toHaveLength(2);
    expect(reading).toMatchObject({ way: 'file', taskCount: 2, state: 'awaiting', scan: null });
    const id = reading?.id ?? '';
    const kept = await getReading(house.database.db, house.realm.realmId, id);
    expect(await house.files.get(kept.file.id)).toEqual(bytes);
    const { draft } = await getReadingForPlan(house.database.db, house.realm.realmId, id);
    expect(draft.tasks.map(({ time }) => time.to)).toEqual(['2027-06-30', '2027-09-30']);
  });

  test('is only looked at first, and while anything hinders it, nothing of it stays', async () => {
    const before = [await house.countRows(), house.files.keys()];
    const good = await sheet([['1', 'Dựng phim', 'Sở Ngoại vụ', '', 'Quý II', '']]);
    expect(await send(good, true)).toMatchObject({ tasks: [{ text: 'Dựng phim' }], reading: null });
    const bad = await sheet([
      ['1', 'In sách', 'Sở Ngoại vụ', '', '', ''],
      ['2', '', 'Sở Ngoại vụ', '', '', ''],
    ]);
    for (const dryRun of [true, false]) {
      const told = await send(bad, dryRun);
      expect(told.problems.map(({ row, code, hinders }) => [row, code, hinders])).toEqual([
        [3, 'text-missing', true],
      ]);
      expect(told.reading).toBeNull();
    }
    expect([await house.countRows(), house.files.keys()]).toEqual(before);
  });

  test('is refused with a secrecy mark in any cell, however it is sent', async () => {
    const marked = await sheet([['1', 'Mở chuyên mục', 'Sở Ngoại vụ', 'TỐI MẬT', '', '']]);
    for (const dryRun of [true, false]) await house.expectRefused(() => send(marked, dryRun));
  });

  test('is known when the same bytes came before, and refused when it is none', async () => {
    const bytes = await sheet([['1', 'Vẽ bản đồ', 'Sở Ngoại vụ', '', '', '']]);
    await send(bytes, false);
    await expect(send(bytes, true)).rejects.toMatchObject({ code: 'already-received' });
    await expect(send(new TextEncoder().encode('xlsx'), true)).rejects.toMatchObject({
      code: 'unreadable-file',
    });
    await expect(send(new Uint8Array(), true)).rejects.toMatchObject({ code: 'file-empty' });
  });
});
