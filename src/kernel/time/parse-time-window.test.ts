import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeRoman } from '#kernel/language/roman-numerals.ts';
import { parseTimeWindow } from './parse-time-window.ts';

function short(text: string, year: number | null = null): string {
  const time = parseTimeWindow(text, year);
  const end = time.until ? ` ${time.until}` : '';
  const windows = time.windows.map((one) => ` [${one.from} ${one.to}]`).join('');
  return `${time.kind} ${time.from} ${time.to}${end}${windows}`;
}

describe('words of time', () => {
  test.each([
    ['Cả năm 2026', 'year 2026-01-01 2026-12-31'],
    ['Trong năm 2026.', 'year 2026-01-01 2026-12-31'],
    ['Quý I/2026', 'quarters 2026-01-01 2026-03-31'],
    ['Quý III năm 2026', 'quarters 2026-07-01 2026-09-30'],
    ['Quý I - II/2026', 'quarters 2026-01-01 2026-06-30'],
    ['Quý II và IV/2026', 'quarters 2026-04-01 2026-12-31 [2026-04-01 2026-06-30] [2026-10-01 2026-12-31]'],
    ['Quý I + II năm 2026', 'quarters 2026-01-01 2026-06-30'],
    ['Quý IV/2026 - Quý I/2027', 'quarters 2026-10-01 2027-03-31'],
    ['Quý 2, quý 3 năm 2026', 'quarters 2026-04-01 2026-09-30'],
    ['Thường xuyên', 'ongoing null null'],
    ['Hằng quý', 'ongoing null null'],
    ['Hàng năm (trước ngày 10/12)', 'ongoing null null'],
    ['Năm 2026 và các năm tiếp theo', 'open 2026-01-01 null'],
    ['Từ năm 2026', 'open 2026-01-01 null'],
    ['Từ tháng 3/2026', 'open 2026-03-01 null'],
    ['Tháng 9/2026', 'range 2026-09-01 2026-09-30'],
    ['Tháng 3 - 6/2026', 'range 2026-03-01 2026-06-30'],
    ['Từ tháng 3 đến tháng 6 năm 2026', 'range 2026-03-01 2026-06-30'],
    [
      'Tháng 3 và tháng 9/2026',
      'range 2026-03-01 2026-09-30 [2026-03-01 2026-03-31] [2026-09-01 2026-09-30]',
    ],
    ['Từ ngày 01/6 đến ngày 15/6/2026', 'range 2026-06-01 2026-06-15'],
    ['Từ ngày 10 đến ngày 15/6/2026', 'range 2026-06-10 2026-06-15'],
    ['15-20/9/2026', 'range 2026-09-15 2026-09-20'],
    ['Giai đoạn 2026 - 2030', 'range 2026-01-01 2030-12-31'],
    ['Giai đoạn 2026 - 2030 và những năm tiếp theo', 'open 2026-01-01 null'],
    ['Từ 15-20/7/2026', 'range 2026-07-15 2026-07-20'],
    ['Tuần 2 tháng 5/2026', 'range 2026-05-01 2026-05-31'],
    ['Trước 30/9/2026', 'range null 2026-09-30'],
    ['Trước ngày 15-10-2026', 'range null 2026-10-15'],
    ['Từ ngày 05-9-2026 đến ngày 10-9-2026', 'range 2026-09-05 2026-09-10'],
    ['Hoàn thành trước ngày 30 tháng 9 năm 2026', 'range null 2026-09-30'],
    ['Trước tháng 7/2026', 'range null 2026-06-30'],
    ['Chậm nhất đến hết tháng 7/2026', 'range null 2026-07-31'],
    ['Đến năm 2030', 'range null 2030-12-31'],
    ['Trước 16 giờ 00 ngày 14/6/2026', 'range null 2026-06-14 2026-06-14T16:00'],
    ['trước 9h30 ngày 05 tháng 6 năm 2026', 'range null 2026-06-05 2026-06-05T09:30'],
    ['6 tháng đầu năm 2026', 'range 2026-01-01 2026-06-30'],
    ['Ngày 20/7/2026', 'range 2026-07-20 2026-07-20'],
    ['Sau khi có hướng dẫn của bộ', 'null null null'],
    ['Ngày 31/02/2026', 'range null null'],
  ])('%s', (text, expected) => {
    expect(short(text)).toBe(expected);
  });

  test('take the year of the plan when they name none', () => {
    expect(short('Quý II', 2026)).toBe('quarters 2026-04-01 2026-06-30');
    expect(short('Tháng 11', 2026)).toBe('range 2026-11-01 2026-11-30');
    expect(short('Trước ngày 15/6', 2026)).toBe('range null 2026-06-15');
    expect(short('Cả năm', 2026)).toBe('year 2026-01-01 2026-12-31');
    expect(short('Quý II')).toBe('quarters null null');
  });

  test('never end before they begin, whatever quarters are named', () => {
    const quarters = fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(quarters, fc.integer({ min: 2000, max: 2060 }), (named, year) => {
        const sorted = [...named].sort((left, right) => left - right);
        const time = parseTimeWindow(`Quý ${sorted.map(writeRoman).join(', ')}/${year}`, null);
        expect(time.kind).toBe('quarters');
        expect(`${time.from}` < `${time.to}`).toBe(true);
        const covered =
          time.windows.length > 0 ? time.windows : [{ from: time.from ?? '', to: time.to ?? '' }];
        for (const one of covered) expect(one.from < one.to).toBe(true);
      }),
    );
  });

  test('never throw, whatever is written', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        fc.constantFrom('Quý ', 'tháng ', 'trước ', '31/2/'),
        (text, head) => {
          expect(() => parseTimeWindow(`${head}${text}`, 2026)).not.toThrow();
        },
      ),
    );
  });
});
