import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findSpokenDeadline } from './find-spoken-deadline.ts';
import { addDays, dayOfWeek } from './iso-day.ts';

// A Wednesday morning.
const NOW = '2027-03-10T09:00';

function read(line: string): string | null {
  const found = findSpokenDeadline(line, NOW);
  if (found === null) return null;
  const words = line.slice(found.start, found.end);
  return `${words} → ${found.day}${found.hour === null ? '' : ` ${found.hour}`}`;
}

describe('a deadline as people say it', () => {
  test.each([
    ['Sở Ngoại vụ báo cáo số đoàn ra trước 16h thứ Sáu', 'trước 16h thứ Sáu → 2027-03-12 16:00'],
    ['gửi số liệu trước 9h30 sáng mai', 'trước 9h30 sáng mai → 2027-03-11 09:30'],
    ['họp rà soát, xong trước 4h chiều nay nhé', 'xong trước 4h chiều nay → 2027-03-10 16:00'],
    ['báo cáo trước 16 giờ 00 ngày 20/3', 'trước 16 giờ 00 ngày 20/3 → 2027-03-20 16:00'],
    ['báo cáo thứ Sáu 16h', 'thứ Sáu 16h → 2027-03-12 16:00'],
    ['nộp chậm nhất là ngày 5/4/2027', 'chậm nhất là ngày 5/4/2027 → 2027-04-05'],
    ['nộp thứ Hai, ngày 15 tháng 3 năm 2027', 'thứ Hai, ngày 15 tháng 3 năm 2027 → 2027-03-15'],
    ['trả lời báo chí trước 11h trưa', 'trước 11h trưa → 2027-03-10 11:00'],
    ['gửi danh sách ngày mai', 'ngày mai → 2027-03-11'],
    ['gửi danh sách trước thứ Hai tuần sau', 'trước thứ Hai tuần sau → 2027-03-15'],
    ['gửi thứ tư tới', 'thứ tư tới → 2027-03-17'],
    ['gửi thứ Tư', 'thứ Tư → 2027-03-10'],
    ['gửi trước 8h thứ Tư', 'trước 8h thứ Tư → 2027-03-17 08:00'],
    ['rà soát xong trong tuần', 'xong trong tuần → 2027-03-12'],
    ['dự toán cuối tháng', 'cuối tháng → 2027-03-31'],
    ['nộp trước 15/1', 'trước 15/1 → 2028-01-15'],
  ])('%s', (line, expected) => {
    expect(read(line)).toBe(expected);
  });

  test.each([
    'báo cáo kết quả từ đầu năm đến nay',
    'mời cô Mai dự họp',
    'gửi 12 bản kế hoạch quý II/2027',
    'nộp trước 31/2',
    'gửi trước 25h thứ Sáu ',
    'làm trong năm 2028',
    'tiếp 3 đoàn, 40 lượt người',
    'trước 8h',
    '',
  ])('leaves alone what is not sure: %s', (line) => {
    const found = read(line);
    // An hour that no clock has does not spoil the day beside it.
    expect(found).toBe(line.includes('25h') ? 'thứ Sáu → 2027-03-12' : null);
  });

  test('is never before the moment it is said, and its words stand in the line', () => {
    const part = fc.constantFrom(
      'trước',
      '16h',
      '9h30',
      'sáng',
      'chiều',
      'thứ Sáu',
      'thứ Hai',
      'Chủ nhật',
      'tuần sau',
      'mai',
      'ngày',
      '20/12',
      '1/1',
      'cuối tháng',
      'nay',
      'báo cáo',
      'hạn',
      'đến',
      '7',
      'tới',
    );
    const start = fc.integer({ min: 0, max: 800 });
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), start, (parts, days) => {
        const now = `${addDays('2026-01-01', days)}T09:00`;
        const line = parts.join(' ');
        const found = findSpokenDeadline(line, now);
        if (found === null) return;
        expect(found.day >= now.slice(0, 10)).toBe(true);
        expect(line.slice(found.start, found.end).trim()).not.toBe('');
        const friday = /thứ sáu$/iu.exec(line.slice(found.start, found.end));
        if (friday !== null) expect(dayOfWeek(found.day)).toBe(5);
      }),
    );
  });
});
