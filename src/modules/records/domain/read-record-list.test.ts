import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { STARTER_INDICATORS } from './indicator.ts';
import { rowsOfPaste, rowsOfSheet } from './list-rows.ts';
import { readRecordList } from './read-record-list.ts';

const KEY = { today: '2027-03-10', defaultDay: '2027-03-10', indicators: STARTER_INDICATORS };
const read = (text: string) => readRecordList(rowsOfPaste(text), KEY);

describe('a pasted list', () => {
  test('of thirty links becomes thirty records, each with its title', () => {
    const lines = Array.from(
      { length: 30 },
      (_, at) => `${at + 1}. Tin số ${at + 1} - https://bao.example/tin-${at + 1}`,
    );
    const { records, faults } = read(lines.join('\n'));
    expect([records.length, faults]).toEqual([30, []]);
    expect(records[29]).toMatchObject({ words: 'Tin số 30', link: 'https://bao.example/tin-30', row: 30 });
  });

  test('takes a title from the line above, and names each line that is none', () => {
    const { records, faults } = read(
      'Tin tháng 3\n\nHội chợ biên giới\nhttps://bao.example/hoi-cho\nbao.example/khong-dau\nhttps://bao.example/hoi-cho',
    );
    expect(records).toMatchObject([
      { words: 'Hội chợ biên giới', link: 'https://bao.example/hoi-cho', row: 4 },
    ]);
    expect(faults).toEqual([
      { row: 1, column: 'B', code: 'line-without-link', value: 'Tin tháng 3' },
      { row: 5, column: 'B', code: 'link-not-of-web', value: 'bao.example/khong-dau' },
      { row: 6, column: 'B', code: 'link-twice', value: 'https://bao.example/hoi-cho' },
    ]);
  });

  test('of cells out of a spreadsheet is read by the heads of its columns', () => {
    const { records, faults, leftOut } = read(
      [
        'STT\tNgày đăng\tTên tin, bài\tĐường dẫn\tC2 - tiếng nước ngoài\tTác giả',
        '1\t2/3/2027\tCửa khẩu Na Hiên\thttps://bao.example/1\t2\tHà',
        '2\t31/2/2027\tChợ phiên\thttps://bao.example/2\t1\tHà',
        '3\t11/3/2027\tNgày mai\thttps://bao.example/3\tba\tHà',
        '4\t3/3/2027\t\t\t\tHà',
      ].join('\n'),
    );
    expect(records).toEqual([
      {
        row: 2,
        doneOn: '2027-03-02',
        place: null,
        words: 'Cửa khẩu Na Hiên',
        link: 'https://bao.example/1',
        quantities: [{ indicator: 'C2', amount: 2 }],
      },
    ]);
    expect(faults.map(({ row, column, code }) => `${row} ${column}: ${code}`)).toEqual([
      '3 Ngày đăng: day-unreadable',
      '4 Ngày đăng: day-in-future',
      '4 C2 - tiếng nước ngoài: amount-unreadable',
      '5 Tên tin, bài: row-without-words',
    ]);
    expect(leftOut).toEqual(['Tác giả']);
  });
});

describe('a sheet', () => {
  test('has the name of the office above its heads, days and numbers of its own', () => {
    const { records, faults } = readRecordList(
      rowsOfSheet([
        ['UBND XÃ NÀ HIỀN', null],
        [null, null],
        ['Ngày', 'Hoạt động', 'Địa điểm', 'Đoàn vào'],
        [{ day: '2027-03-01' }, 'Đón đoàn Lào', 'Chợ Nà Hiền', 3],
      ]),
      KEY,
    );
    expect(faults).toEqual([]);
    expect(records).toMatchObject([
      { row: 4, doneOn: '2027-03-01', place: 'Chợ Nà Hiền', quantities: [{ indicator: 'E1a', amount: 3 }] },
    ]);
  });

  test('takes a number for a day whose cell lost its format, and no year that was mistyped', () => {
    const { records, faults } = readRecordList(
      rowsOfSheet([
        ['Ngày', 'Hoạt động'],
        [46_447, 'Đón đoàn Lào'],
        ['01/03/0027', 'Họp báo'],
        [3, 'Tập huấn'],
      ]),
      KEY,
    );
    expect(records).toMatchObject([{ row: 2, doneOn: '2027-03-01' }]);
    expect(faults.map(({ row, code, value }) => [row, code, value])).toEqual([
      [3, 'day-unreadable', '01/03/0027'],
      [4, 'day-unreadable', '3'],
    ]);
  });

  test('names what could not be kept: a number beyond all figures, a figure in two columns, a cell too long', () => {
    const { records, faults } = readRecordList(
      rowsOfSheet([
        ['Hoạt động', 'Địa điểm', 'C2', 'C2 - tiếng nước ngoài', 'H1'],
        ['Đăng tin', null, 1, null, 0.1 + 0.2],
        ['Đăng bài', null, 1, 2, 1e16],
        ['Họp báo', 'x'.repeat(301), null, null, -1],
        ['x'.repeat(20_001), null, null, null, '1.234,5'],
      ]),
      KEY,
    );
    expect(records.map(({ quantities }) => quantities)).toEqual([
      [
        { indicator: 'C2', amount: 1 },
        { indicator: 'H1', amount: 0.3 },
      ],
    ]);
    expect(faults.map(({ row, column, code }) => `${row} ${column}: ${code}`)).toEqual([
      '3 C2 - tiếng nước ngoài: figure-twice',
      '3 H1: amount-unreadable',
      '4 H1: amount-unreadable',
      '4 Địa điểm: too-long',
      '5 Hoạt động: too-long',
    ]);
  });

  test('gives every row a record or a reason, whatever stands in it', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom(null, 'https://bao.example/1', '2/3/2027', 'Ngày', 'Đường dẫn', 'Nội dung', '15'),
      fc.double({ noNaN: true }),
      fc.constant({ day: '2027-03-01' }),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 8 }), (cells) => {
        const rows = rowsOfSheet(cells);
        const { records, faults } = readRecordList(rows, KEY);
        const told = [...records, ...faults].map(({ row }) => row);
        const silent = rows.filter(({ row }) => !told.includes(row));
        // Only what stands above the heads of columns, and they themselves, say nothing.
        expect(silent.every(({ row }) => row <= Math.min(...told, Number.POSITIVE_INFINITY))).toBe(true);
        for (const { words, link, doneOn } of records) {
          expect(words !== '' || link !== null).toBe(true);
          expect(doneOn <= KEY.today).toBe(true);
        }
      }),
    );
  });
});
