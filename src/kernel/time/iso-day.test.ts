import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayOfWeek, daysBetween, isIsoDay } from './iso-day.ts';

const anyDay = fc.integer({ min: -20_000, max: 40_000 }).map((days) => addDays('2000-01-01', days));

describe('days of the calendar', () => {
  test('adding and counting are each other’s reverse', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, count) => {
        return daysBetween(day, addDays(day, count)) === count;
      }),
    );
  });

  test('know which texts name a day', () => {
    expect(isIsoDay('2024-02-29')).toBe(true);
    expect(isIsoDay('2023-02-29')).toBe(false);
    expect(isIsoDay('2022-02')).toBe(false);
    expect(isIsoDay('2022-13-01')).toBe(false);
    expect(() => addDays('2023-02-30x', 1)).toThrow(RangeError);
  });

  test('count the week from Monday', () => {
    expect(dayOfWeek('2026-11-16')).toBe(1);
    expect(dayOfWeek('2026-11-22')).toBe(7);
  });
});
