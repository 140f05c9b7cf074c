import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './iso-day.ts';
import { readSheetDay } from './sheet-day.ts';

describe('a day in a cell', () => {
  it('is read as a day, as words and as a number that lost its format', () => {
    const day = '2025-07-01';
    expect([{ day }, '01/07/2025', '1.7.2025', ' 1-7-2025 ', day, 45_839].map(readSheetDay)).toEqual(
      Array.from({ length: 6 }, () => day),
    );
  });

  it('is none in an empty cell, in other words, in no day of the calendar and in other numbers', () => {
    expect(
      [null, true, 'sau hè', '31/02/2025', { day: '2025-13-01' }, 7, 45_839.5].map(readSheetDay),
    ).toEqual(Array.from({ length: 7 }, () => null));
  });

  it('is the same however it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20_000, max: 80_000 }), (serial) => {
        const day = addDays('1899-12-30', serial);
        const printed = day.split('-').reverse().join('/');
        expect([serial, printed, { day }].map(readSheetDay)).toEqual([day, day, day]);
      }),
    );
  });
});
