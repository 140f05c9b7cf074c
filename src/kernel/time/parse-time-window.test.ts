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
    ['6 tháng một lần', 'ongoing null null'],
    ['02 lần/năm', 'ongoing null null'],
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
    ['trước 9h30’ sáng thứ Sáu, ngày 05/6/2026', 'range null 2026-06-05 2026-06-05T09:30'],
    ['14 giờ 00, thứ Tư, ngày 10/6/2026', 'range 2026-06-10 2026-06-10 2026-06-10T14:00'],
    ['trước 2 giờ chiều ngày 10 tháng 6 năm 2026', 'range null 2026-06-10 2026-06-10T14:00'],
    ['chậm nhất 17 giờ 00 phút thứ Hai (ngày 15/6/2026)', 'range null 2026-06-15 2026-06-15T17:00'],
    ['Trước ngày 14/6/2026 (trước 16 giờ 00)', 'range null 2026-06-14 2026-06-14T16:00'],
    ['Trước 07 giờ 00 hằng ngày', 'ongoing null null'],
    ['Hằng tuần', 'ongoing null null'],
    ['Rằm tháng Giêng năm 2026', 'range 2026-03-03 2026-03-03'],
    ['Ngày 10/3 (âm lịch) năm 2026', 'range 2026-04-26 2026-04-26'],
    ['Mùng 5 tháng Giêng năm 2026', 'range 2026-02-21 2026-02-21'],
    ['Từ 22 đến 27 tháng 4 âm lịch năm 2026', 'range 2026-06-07 2026-06-12'],
    ['Trước 11h30 thứ Sáu (17/4/2026)', 'range null 2026-04-17 2026-04-17T11:30'],
    ['Trước Tết Nguyên đán Bính Ngọ 2026', 'range null 2026-02-17'],
    ['Dịp 02/9/2026', 'range 2026-09-02 2026-09-02'],
    ['Đầu quý III/2026', 'quarters 2026-07-01 2026-09-30'],
    ['Cuối quý I, đầu quý II/2026', 'quarters 2026-01-01 2026-06-30'],
    ['Tuần cuối tháng 9/2026', 'range 2026-09-01 2026-09-30'],
    ['Từ 12 đến 14/6/2026', 'range 2026-06-12 2026-06-14'],
    ['Năm 2026 (Quý II)', 'quarters 2026-04-01 2026-06-30'],
    [
      'Đợt 1: tháng 3/2026; đợt 2: tháng 9/2026',
      'range 2026-03-01 2026-09-30 [2026-03-01 2026-03-31] [2026-09-01 2026-09-30]',
    ],
    ['Quý Il/2026', 'quarters 2026-04-01 2026-06-30'],
    ['Qúy IV/2026', 'quarters 2026-10-01 2026-12-31'],
    ['Từ tháng 3 đến hết tháng 11/2026', 'range 2026-03-01 2026-11-30'],
    ['Trong 05 ngày làm việc kể từ ngày nhận được văn bản', 'null null null'],
    ['Trong vòng 10 ngày kể từ ngày 15/3/2026', 'null null null'],
    ['Ngay sau khi Kế hoạch được ban hành', 'null null null'],
    ['Theo kế hoạch của Bộ', 'null null null'],
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
    expect(short('Rằm tháng Tám', 2026)).toBe('range 2026-09-25 2026-09-25');
    expect(short('Tháng 3, 6, 9, 12', 2026)).toContain('[2026-12-01 2026-12-31]');
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

  test('give back the day and hour they were written from, in every form', () => {
    const day = fc
      .date({ min: new Date('2000-01-01'), max: new Date('2059-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const form = fc.constantFrom(
      (d: string, m: string, y: string) => `ngày ${d}/${m}/${y}`,
      (d: string, m: string, y: string) => `ngày ${d}-${m}-${y}`,
      (d: string, m: string, y: string) => `ngày ${Number(d)}.${Number(m)}.${y}`,
      (d: string, m: string, y: string) => `ngày ${d} tháng ${Number(m)} năm ${y}`,
    );
    const hour = fc.record({
      hour: fc.integer({ min: 0, max: 23 }),
      minute: fc.constantFrom('00', '15', '30'),
    });
    const clock = fc.constantFrom(
      (h: number, m: string) => `${h} giờ ${m} `,
      (h: number, m: string) => `${String(h).padStart(2, '0')}h${m}’, `,
      (h: number, m: string) => `${h} giờ ${m} phút, thứ Hai, `,
      (h: number, m: string) => `${h}:${m} `,
    );
    fc.assert(
      fc.property(day, form, hour, clock, (iso, write, at, tell) => {
        const [y = '', m = '', d = ''] = iso.split('-');
        const printed = String(at.hour).padStart(2, '0');
        expect(short(`Trước ${write(d, m, y)}`)).toBe(`range null ${iso}`);
        expect(short(`Trước ${tell(at.hour, at.minute)}${write(d, m, y)}`)).toBe(
          `range null ${iso} ${iso}T${printed}:${at.minute}`,
        );
      }),
    );
  });

  test('never throw and never end before they begin, whatever is written', () => {
    const piece = fc.constantFrom(
      ...'quý|tháng|ngày|năm|từ|đến|trước|hết|đầu|cuối|và|,|-|/|12|3|II|IV|2026|2030|16 giờ 00|rằm|âm lịch|hằng'.split(
        '|',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (words) => {
        const { from, to, windows } = parseTimeWindow(words.join(' '), 2026);
        if (from !== null && to !== null) expect(from <= to).toBe(true);
        for (const one of windows) expect(one.from <= one.to).toBe(true);
      }),
      { numRuns: 2000 },
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
