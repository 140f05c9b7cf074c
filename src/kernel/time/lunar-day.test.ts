import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysBetween, isIsoDay } from './iso-day.ts';
import { solarOfLunar } from './lunar-day.ts';

/** First days of the lunar year in Vietnam, as they were or are announced. */
const NEW_YEARS =
  '1975-02-11 1985-01-21 2000-02-05 2007-02-17 2012-01-23 2015-02-19 2020-01-25 2021-02-12 2022-02-01 2023-01-22 2024-02-10 2025-01-29 2026-02-17 2027-02-06 2030-02-02';

test.each(NEW_YEARS.split(' '))('Tết is on %s', (day) => {
  expect(solarOfLunar(Number(day.slice(0, 4)), 1, 1)).toBe(day);
});

test.each([
  ['Giỗ Tổ', 2024, 3, 10, '2024-04-18'],
  ['Giỗ Tổ behind a leap second month', 2023, 3, 10, '2023-04-29'],
  ['Trung thu behind a leap sixth month', 2025, 8, 15, '2025-10-06'],
  ['Trung thu behind a leap fourth month', 2020, 8, 15, '2020-10-01'],
  ['rằm tháng Mười', 2021, 10, 15, '2021-11-19'],
])('%s of %i', (_name, year, month, day, solar) => {
  expect(solarOfLunar(year, month, day)).toBe(solar);
});

test('a day that the month does not have, or a year out of reach, is none', () => {
  expect(solarOfLunar(2026, 13, 1)).toBeNull();
  expect(solarOfLunar(2026, 1, 31)).toBeNull();
  expect(solarOfLunar(1800, 1, 1)).toBeNull();
});

test('months follow each other by 29 or 30 days, a leap month between them at most once a year', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1901, max: 2198 }), (year) => {
      const starts = Array.from({ length: 12 }, (_, month) => solarOfLunar(year, month + 1, 1) ?? '');
      starts.push(solarOfLunar(year + 1, 1, 1) ?? '');
      expect(starts.every(isIsoDay)).toBe(true);
      const lengths = starts.slice(1).map((start, index) => daysBetween(starts[index] as string, start));
      expect(lengths.every((length) => [29, 30, 58, 59, 60].includes(length))).toBe(true);
      expect(lengths.filter((length) => length > 30).length).toBeLessThanOrEqual(1);
    }),
    { numRuns: 300 },
  );
});
