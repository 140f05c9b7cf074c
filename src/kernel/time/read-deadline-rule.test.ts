import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from './iso-day.ts';
import { readDeadlineRule, saysBefore } from './read-deadline-rule.ts';

function short(words: string): string {
  const rule = readDeadlineRule(words, 2026);
  if (rule === null) return 'no end';
  if (rule.kind === 'working-days') return `${rule.count} working days from ${rule.from}`;
  return `${rule.before ? 'before' : 'by'} ${rule.day}${rule.hour === null ? '' : ` ${rule.hour}`}`;
}

describe('by when, as papers print it', () => {
  test.each([
    ['Trước 14/6/2026', 'before 2026-06-14'],
    ['trước ngày 14 tháng 6 năm 2026', 'before 2026-06-14'],
    ['Hoàn thành trước ngày 30/9/2026', 'before 2026-09-30'],
    ['trước 16 giờ 00 ngày 14/6/2026', 'by 2026-06-14 16:00'],
    ['Chậm nhất ngày 14/6/2026', 'by 2026-06-14'],
    ['chậm nhất đến hết ngày 14/6/2026', 'by 2026-06-14'],
    ['Chậm nhất 17 giờ 00 phút ngày 15/6/2026', 'by 2026-06-15 17:00'],
    ['Trước tháng 7/2026', 'by 2026-06-30'],
    ['Quý II và IV/2026', 'by 2026-12-31'],
    ['Cả năm 2026', 'by 2026-12-31'],
    ['Từ ngày 01/6 đến ngày 15/6/2026', 'by 2026-06-15'],
    ['Trong 05 ngày làm việc kể từ ngày 10/6/2026', '5 working days from 2026-06-10'],
    ['10 (mười) ngày làm việc sau ngày 10 tháng 6 năm 2026', '10 working days from 2026-06-10'],
    ['Trong 05 ngày làm việc kể từ ngày nhận được văn bản', 'no end'],
    ['Trong 00 ngày làm việc kể từ ngày 10/6/2026', 'no end'],
    ['Trong 05 ngày làm việc kể từ ngày 3 của đợt rà soát 10/6/2026', 'no end'],
    ['Thường xuyên', 'no end'],
    ['Năm 2026 và các năm tiếp theo', 'no end'],
    ['Trước, trong và sau ngày 30/4/2026', 'no end'],
  ])('%s: %s', (words, expected) => {
    expect(short(words)).toBe(expected);
  });

  test('whatever the day, the words come to it and to no other', () => {
    const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-01', days));
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 7, max: 18 }),
        fc.integer({ min: 1, max: 60 }),
        (day, hour, count) => {
          const [year, month, date] = day.split('-').map(Number);
          const printed = `${date}/${month}/${year}`;
          const clock = String(hour).padStart(2, '0');
          expect(short(`Trước ngày ${printed}`)).toBe(`before ${day}`);
          expect(short(`Chậm nhất ngày ${printed}`)).toBe(`by ${day}`);
          expect(short(`trước ${hour} giờ 00 ngày ${printed}`)).toBe(`by ${day} ${clock}:00`);
          expect(short(`Trong ${count} ngày làm việc kể từ ngày ${printed}`)).toBe(
            `${count} working days from ${day}`,
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  test('`trước` before a month, a quarter or other words names no day', () => {
    for (const words of [
      'trước tháng 7/2026',
      'trước quý III/2026',
      'trước hết',
      'trước mắt',
      'như trước đây',
    ])
      expect(saysBefore(words)).toBe(false);
    for (const words of ['trước 30/9', 'trước thứ Sáu', 'gửi trước ngày 5 tháng 6', 'xong trước mai'])
      expect(saysBefore(words)).toBe(true);
  });
});
