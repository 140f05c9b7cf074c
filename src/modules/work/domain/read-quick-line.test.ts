import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextName, possibleNames, startOfNames, takeDeadline, wantedWork } from './read-quick-line.ts';

const NOW = '2027-03-10T09:00';

describe('a line of work given by word of mouth', () => {
  test('loses the words that say by when, wherever they stand', () => {
    expect(takeDeadline('Trước 16h thứ Sáu, Sở Ngoại vụ báo cáo số đoàn ra', NOW)).toEqual({
      rest: 'Sở Ngoại vụ báo cáo số đoàn ra',
      day: '2027-03-12',
      hour: '16:00',
      words: 'Trước 16h thứ Sáu',
    });
    expect(takeDeadline('Sở Ngoại vụ, trước ngày mai, gửi danh sách.', NOW)).toMatchObject({
      rest: 'Sở Ngoại vụ, gửi danh sách.',
      day: '2027-03-11',
    });
  });

  test('is understood too when it says by when as a document does', () => {
    expect(takeDeadline('Sở Nội vụ rà soát biên chế trong quý II/2027', NOW)).toMatchObject({
      rest: 'Sở Nội vụ rà soát biên chế',
      day: '2027-06-30',
      words: 'trong quý II/2027',
    });
  });

  test('keeps every word when it names no time', () => {
    expect(takeDeadline('Sở Nội vụ làm việc  thường xuyên', NOW)).toEqual({
      rest: 'Sở Nội vụ làm việc thường xuyên',
      day: null,
      hour: null,
      words: null,
    });
  });

  test('offers the stretches that may be names, longest first, and goes on where names are joined', () => {
    const line = 'Giao Sở A và Sở B: báo cáo';
    const start = startOfNames(line);
    expect(possibleNames(line, start)).toEqual([
      'Sở A và Sở B: báo cáo',
      'Sở A và Sở B: báo',
      'Sở A và Sở B',
      'Sở A và Sở',
      'Sở A',
      'Sở',
    ]);
    expect(nextName(line, start + 'Sở A'.length)).toBe(line.indexOf('Sở B'));
    expect(nextName(line, line.indexOf(':'))).toBeNull();
    expect(wantedWork(line, line.indexOf(':'))).toBe('Báo cáo');
  });

  test('never throws, and offers only words that stand in the line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (line) => {
        const { rest } = takeDeadline(line, NOW);
        for (const name of possibleNames(rest, startOfNames(rest))) expect(rest).toContain(name);
      }),
    );
  });
});
