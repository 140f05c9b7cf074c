import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#kernel/time/iso-day.ts';
import { cadenceOf, dueDay, dueWords, readDueDay } from './reporting-words.ts';

const line = { from: null, to: null, via: null, cadence: 'semiannual', due: '06-15', startYear: null };

describe('a reporting duty in words', () => {
  it('has its day as Vietnam writes it', () => {
    expect(dueDay(line)).toBe('15/6');
    expect(dueDay({ ...line, due: null })).toBeNull();
  });

  it('has its cadence, or none that we know', () => {
    expect(cadenceOf(line)).toBe('semiannual');
    expect(cadenceOf({ ...line, cadence: 'weekly' })).toBeNull();
  });

  it('reads the day of each year as people type it, and no day that no year has', () => {
    expect(['15/6', '15-06', 'trước ngày 15 tháng 6', ' 29/2 '].map(readDueDay)).toEqual([
      '06-15',
      '06-15',
      '06-15',
      '02-29',
    ]);
    expect(['30/2', '15', '6/15', 'giữa tháng 6'].map(readDueDay)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(readDueDay('')).toBeNull();
  });

  it('reads every day that it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 365 }), (days) => {
        const due = addDays('2024-01-01', days).slice(5);
        expect(readDueDay(dueWords(due))).toBe(due);
      }),
    );
  });
});
