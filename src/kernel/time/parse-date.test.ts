import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysInMonth } from './days-in-month.ts';
import { findDates, parseDate } from './parse-date.ts';
import { findDaysOfYear } from './parse-date-day-of-year.ts';

const anyDay = fc
  .record({ year: fc.integer({ min: 1800, max: 2199 }), month: fc.integer({ min: 1, max: 12 }) })
  .chain(({ year, month }) =>
    fc.integer({ min: 1, max: daysInMonth(year, month) }).map((day) => ({ year, month, day })),
  );

const iso = (year: number, month: number, day: number) =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

describe('dates as documents write them', () => {
  test.each([
    ['ngày 05 tháng 3 năm 2020', '2020-03-05'],
    ['ngày 26 tháng 10 năm 2021', '2021-10-26'],
    ['07/9/2015', '2015-09-07'],
    ['ngày 15-6-2023', '2023-06-15'],
    ['7.5.1954', '1954-05-07'],
    ['05 / 9 / 1962', '1962-09-05'],
    ['20 tháng 6 năm 2022', '2022-06-20'],
    ['ngày tháng 02 năm 2022', '2022-02'],
    ['ngày      tháng 02 năm 2022', '2022-02'],
    ['ngày…… tháng 11 năm 2026', '2026-11'],
    ['ngày ... tháng ... năm 2026', '2026'],
    ['tháng 9/2026', '2026-09'],
    ['1972', '1972'],
    ['năm 2022', '2022'],
  ])('%s is %s', (written, expected) => {
    expect(parseDate(written)?.iso).toBe(expected);
  });

  test.each(['30/02/2022', '31-4-2023', '29/2/2023', '5/13/2020', '215/2019', 'ngày mai', '', '12/3'])(
    '%j is no date',
    (written) => {
      expect(parseDate(written)).toBeNull();
    },
  );

  test('strokes and hyphens are not mixed within one date', () => {
    expect(findDates('15-6/2023')).toEqual([]);
  });

  test('two dates joined by a hyphen are two dates', () => {
    expect(findDates('(05/9/1962-05/9/2022)').map((date) => date.iso)).toEqual(['1962-09-05', '2022-09-05']);
    expect(findDates('(18-7-1977 - 18-7-2022)').map((date) => date.iso)).toEqual([
      '1977-07-18',
      '2022-07-18',
    ]);
  });

  test('every day of the calendar is read back in every way of writing it', () => {
    fc.assert(
      fc.property(anyDay, ({ year, month, day }) => {
        const forms = [
          `${day}/${month}/${year}`,
          `${String(day).padStart(2, '0')}-${String(month).padStart(2, '0')}-${year}`,
          `ngày ${day} tháng ${month} năm ${year}`,
        ];
        for (const form of forms) expect(parseDate(form)?.iso).toBe(iso(year, month, day));
      }),
    );
  });

  test('what is found always stands where it says and parses alone to the same day', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(fc.constantFrom(' ', '/', '-', 'ngày ', 'tháng ', 'năm '), fc.nat(2100).map(String)),
          { maxLength: 30 },
        ),
        (parts) => {
          const text = parts.join('');
          for (const date of findDates(text))
            expect(parseDate(text.slice(date.start, date.end))?.iso).toBe(date.iso);
        },
      ),
    );
  });
});

describe('days that come every year', () => {
  test.each([
    ['trước 15/6', ['06-15']],
    ['trước ngày 20 tháng 12', ['12-20']],
    ['trước ngày 25/5 và 25/11', ['05-25', '11-25']],
    ['trước 05-12 hằng năm', ['12-05']],
    ['trước ngày 30/9/2026', ['09-30']],
    ['năm 2021-2025', []],
    ['Quyết định 12/QĐ', []],
    ['32/1', []],
  ])('%s', (text, expected) => {
    expect(findDaysOfYear(text).map((day) => day.iso)).toEqual(expected);
  });
});
