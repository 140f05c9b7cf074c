import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from './iso-day.ts';
import { reportingHalfYear } from './reporting-half-year.ts';

test('the half years of reporting close on 14/6 and 14/12', () => {
  expect(reportingHalfYear('2026-06-14')).toEqual({ from: '2025-12-15', to: '2026-06-14' });
  expect(reportingHalfYear('2026-06-15')).toEqual({ from: '2026-06-15', to: '2026-12-14' });
  expect(reportingHalfYear('2026-12-15')).toEqual({ from: '2026-12-15', to: '2027-06-14' });
});

test('every day lies in its half year, and the next one begins the day after it ends', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40_000 }), (days) => {
      const day = addDays('1995-01-01', days);
      const { from, to } = reportingHalfYear(day);
      expect(from <= day && day <= to).toBe(true);
      expect(reportingHalfYear(addDays(to, 1)).from).toBe(addDays(to, 1));
    }),
  );
});
