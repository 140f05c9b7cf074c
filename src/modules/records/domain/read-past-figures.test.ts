import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { STARTER_INDICATORS } from './indicator.ts';
import { rowsOfSheet } from './list-rows.ts';
import { FIGURE_COLUMNS, findBodyOfYear, readPastFigures } from './read-past-figures.ts';

const KEY = { thisYear: 2027, indicators: STARTER_INDICATORS };
const HEAD = [...FIGURE_COLUMNS];
const read = (...rows: (string | number | null)[][]) => readPastFigures(rowsOfSheet([HEAD, ...rows]), KEY);

describe('figures of years before', () => {
  test('are read by year, body and indicator, each with its source', () => {
    expect(read([2026, 'Sở Ngoại vụ', 'E1a', '', '1.234,5', 'đoàn', 'Báo cáo 12/BC-SNgV']).figures).toEqual([
      {
        row: 2,
        year: 2026,
        bodyName: 'Sở Ngoại vụ',
        indicator: 'E1a',
        amount: 1234.5,
        source: 'Báo cáo 12/BC-SNgV',
      },
    ]);
  });

  test('name each thing that is wrong by row and column', () => {
    const { figures, faults } = read(
      ['hai nghìn', 'Sở Ngoại vụ', 'E1a', '', 3, '', 'BC'],
      [2028, '', 'Z9', '', 'ba', '', ''],
      [2026, 'Sở Ngoại vụ', 'E1a', '', 3, '', 'BC'],
      ['2026', 'SỞ NGOẠI VỤ', 'E1a', '', 4, '', 'BC'],
    );
    expect(figures.map(({ row }) => row)).toEqual([4]);
    expect(faults.map(({ row, column, code }) => `${row} ${column}: ${code}`)).toEqual([
      '2 Năm: year-unreadable',
      '3 Năm: year-ahead',
      '3 Cơ quan: body-missing',
      '3 Mã chỉ tiêu: indicator-unknown',
      '3 Số lượng: amount-unreadable',
      '3 Nguồn: source-missing',
      '5 Mã chỉ tiêu: figure-twice',
    ]);
  });

  test('say which heads are missing', () => {
    const { faults } = readPastFigures(rowsOfSheet([['Năm', 'Cơ quan', 'Số lượng']]), KEY);
    expect(faults).toEqual([{ row: 1, column: 'Mã chỉ tiêu, Nguồn', code: 'heads-missing', value: '' }]);
  });

  test('are each a figure or a fault, whatever stands in the sheet', () => {
    const cell = fc.oneof(fc.string(), fc.integer(), fc.double(), fc.constantFrom(null, 2026, 'E1a', 'BC 1'));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 6 }), (cells) => {
        const rows = rowsOfSheet([HEAD, ...cells]);
        const { figures, faults } = readPastFigures(rows, KEY);
        const told = new Set([...figures, ...faults].map(({ row }) => row));
        expect(rows.filter(({ row }) => row > 1 && !told.has(row))).toEqual([]);
        expect(figures.every(({ amount, source }) => amount >= 0 && source !== '')).toBe(true);
      }),
    );
  });
});

describe('the body of a year', () => {
  const bodies = [
    { id: 'a', name: 'UBND xã Nà Hiền' },
    { id: 'b', name: 'UBND xã Na Hiên' },
    { id: 'c', name: 'Sở Thông tin và Truyền thông' },
  ];

  test.each([
    ['UBND xã Nà Hiền', 'a'],
    ['SO THONG TIN VA TRUYEN THONG', 'c'],
    ['ubnd xa na hien', 'ambiguous'],
    ['Sở Du lịch', 'unknown'],
  ])('%s is %s', (printed, expected) => {
    const found = findBodyOfYear(printed, bodies);
    expect(typeof found === 'string' ? found : found.id).toBe(expected);
  });
});
