import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dueDay } from './due-day.ts';
import { addDays, dayOfWeek, daysBetween, isIsoDay } from './iso-day.ts';

const anyDay = fc.integer({ min: -20_000, max: 40_000 }).map((days) => addDays('2000-01-01', days));

describe('a due day', () => {
  test.each([
    ['2026-06-12', '2026-06-12'],
    ['2026-06-13', '2026-06-15'],
    ['2026-06-14', '2026-06-15'],
    ['2022-12-31', '2023-01-02'],
  ])('named %s is in time until the end of %s', (named, last) => {
    expect(dueDay(named)).toBe(last);
  });

  test('never moves back, never more than two days, and always ends on a weekday', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const due = dueDay(day);
        const moved = daysBetween(day, due);
        return moved >= 0 && moved <= 2 && dayOfWeek(due) <= 5 && dueDay(due) === due;
      }),
    );
  });
});

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
