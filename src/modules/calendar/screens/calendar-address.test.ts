import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, dayOfWeek } from '#kernel/time/iso-day.ts';
import { calendarViews, periodOf, readCalendarAddress, stepPeriod, weeksOf } from './calendar-address.ts';

const anyDay = fc.integer({ min: 0, max: 30_000 }).map((days) => addDays('2000-01-01', days));

test('an address that says nothing sensible is the month of today', () => {
  expect(readCalendarAddress({ xem: 'century', ngay: '2026-02-30', viec: 'x' })).toEqual({});
  expect(readCalendarAddress({ xem: 'quarter', ngay: '2026-05-04', viec: 'all' })).toEqual({
    xem: 'quarter',
    ngay: '2026-05-04',
    viec: 'all',
  });
});

test('periods hold their day and follow each other without a gap', () => {
  expect(periodOf('quarter', '2026-05-04')).toEqual({ from: '2026-04-01', to: '2026-06-30' });
  fc.assert(
    fc.property(anyDay, fc.constantFrom(...calendarViews), (day, view) => {
      const { from, to } = periodOf(view, day);
      const next = periodOf(view, stepPeriod(view, day, 1));
      const before = periodOf(view, stepPeriod(view, day, -1));
      return from <= day && day <= to && next.from === addDays(to, 1) && before.to === addDays(from, -1);
    }),
  );
});

test('a month is covered by whole weeks from Monday to Sunday', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const weeks = weeksOf(day);
      const { from, to } = periodOf('month', day);
      const days = weeks.flat();
      expect(weeks.every((week) => week.length === 7 && dayOfWeek(week[0] ?? '') === 1)).toBe(true);
      expect((days[0] ?? '') <= from && (days.at(-1) ?? '') >= to && days.length <= 42).toBe(true);
    }),
  );
});
