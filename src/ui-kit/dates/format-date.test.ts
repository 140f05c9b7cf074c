import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDate, formatMoment, readTypedDate, readTypedHour, weekdayOf } from './format-date.ts';

describe('a day on a screen', () => {
  it('is written day first, with what is known', () => {
    expect(formatDate('2026-06-14')).toBe('14/06/2026');
    expect(formatDate('2022-02')).toBe('02/2022');
    expect(formatDate('2019')).toBe('2019');
  });

  it('has its day of the week', () => {
    expect([weekdayOf('2026-06-14'), weekdayOf('2026-06-15')]).toEqual(['sunday', 'monday']);
  });

  it('is read back as people type it', () => {
    expect(readTypedDate(' 4/6/2026')).toBe('2026-06-04');
    expect(readTypedDate('04-06-2026')).toBe('2026-06-04');
    expect(readTypedDate('30/02/2026')).toBeNull();
    expect(readTypedDate('2026-06-04')).toBeNull();
  });

  it('has an hour, read as people type it', () => {
    const typed = ['16:00', '16h', '16h30', '16 giờ', '16 giờ 05 phút', '9g', ' 8.45 ', '16'];
    expect(typed.map(readTypedHour)).toEqual([
      '16:00',
      '16:00',
      '16:30',
      '16:00',
      '16:05',
      '09:00',
      '08:45',
      '16:00',
    ]);
    expect(['', '24:00', '16:60', '16h3', 'chiều', '160', '16:00:00'].map(readTypedHour)).toEqual(
      Array.from({ length: 7 }, () => null),
    );
  });

  it('survives writing and reading, whatever the day', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (day) => {
        const iso = day.toISOString().slice(0, 10);
        return readTypedDate(formatDate(iso)) === iso;
      }),
    );
  });
});

describe('a moment on a screen', () => {
  it('is told in the time of Vietnam', () => {
    expect(formatMoment('2026-06-14T20:05:00Z')).toBe('15/06/2026 03:05');
  });
});
