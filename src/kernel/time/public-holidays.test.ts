import { describe, expect, test } from 'vitest';
import { ANNOUNCED_SWAPS, ANNOUNCEMENTS } from './announced-swaps.ts';
import { addDays, dayOfWeek, daysBetween } from './iso-day.ts';
import { solarOfLunar } from './lunar-day.ts';
import { publicSpecialDays } from './public-holidays.ts';
import { makeWorkingCalendar } from './working-calendar.ts';

/** Tết in Vietnam, day and month, 1990 to 2050; in 2007 and 2030 a day before China's. */
const TET = `27/1 15/2 4/2 23/1 10/2 31/1 19/2 7/2 28/1 16/2
  5/2 24/1 12/2 1/2 22/1 9/2 29/1 17/2 7/2 26/1
  14/2 3/2 23/1 10/2 31/1 19/2 8/2 28/1 16/2 5/2
  25/1 12/2 1/2 22/1 10/2 29/1 17/2 6/2 26/1 13/2
  2/2 23/1 11/2 31/1 19/2 8/2 28/1 15/2 4/2 24/1
  12/2 1/2 22/1 10/2 30/1 17/2 6/2 26/1 14/2 2/2
  23/1`.split(/\s+/);

test('Tết falls on its known day in every year from 1990 to 2050', () => {
  const computed = TET.map((_, index) => {
    const [, month, day] = (solarOfLunar(1990 + index, 1, 1) ?? '').split('-').map(Number);
    return `${day}/${month}`;
  });
  expect(computed).toEqual(TET);
});

/** The days off around Tết as they were announced, weekends included. */
test.each([
  ['2017-01-26', '2017-02-01'],
  ['2018-02-14', '2018-02-20'],
  ['2019-02-02', '2019-02-10'],
  ['2020-01-23', '2020-01-29'],
  ['2021-02-10', '2021-02-16'],
  ['2022-01-29', '2022-02-06'],
  ['2023-01-20', '2023-01-26'],
  ['2024-02-08', '2024-02-14'],
  ['2025-01-25', '2025-02-02'],
  ['2026-02-14', '2026-02-22'],
])('offices were closed for Tết from %s to %s', (first, last) => {
  const calendar = makeWorkingCalendar();
  const closed = Array.from({ length: daysBetween(first, last) + 1 }, (_, index) => addDays(first, index));
  expect(closed.filter((day) => calendar.restOn(day) === null)).toEqual([]);
  expect([addDays(first, -1), addDays(last, 1)].map((day) => calendar.restOn(day))).toEqual([null, null]);
});

/** Weekdays on which offices were closed, and weekend days on which they worked, as the papers of the year had it. */
test.each([
  [2025, '1/1 27/1 28/1 29/1 30/1 31/1 7/4 30/4 1/5 2/5 1/9 2/9', '26/4'],
  [2026, '1/1 2/1 16/2 17/2 18/2 19/2 20/2 27/4 30/4 1/5 31/8 1/9 2/9 24/11', '10/1 22/8'],
])('the year %i was closed and worked as it was announced', (year, closed, worked) => {
  const calendar = makeWorkingCalendar();
  const days = Array.from({ length: 365 }, (_, index) => addDays(`${year}-01-01`, index));
  const isWeekend = (day: string) => dayOfWeek(day) >= 6;
  const write = (all: string[]) =>
    all.map((day) => `${Number(day.slice(8))}/${Number(day.slice(5, 7))}`).join(' ');
  expect(write(days.filter((day) => !isWeekend(day) && calendar.restOn(day) !== null))).toBe(closed);
  expect(write(days.filter((day) => isWeekend(day) && calendar.restOn(day) === null))).toBe(worked);
});

test('every swap since 2021 cites a paper of its year, with its number', () => {
  for (const { off, works, source } of ANNOUNCED_SWAPS) {
    expect(source).toMatch(/^(Thông báo|Công văn) \d+\//u);
    expect([dayOfWeek(off) < 6, dayOfWeek(works) >= 6]).toEqual([true, true]);
    if (off >= '2021') expect(ANNOUNCEMENTS[Number(off.slice(0, 4))]).toContain(source);
  }
});

test('24/11 on a Saturday gives no day in lieu', () => {
  expect(makeWorkingCalendar().restOn('2029-11-26')).toBeNull();
});

describe('days off beside the great ones', () => {
  const restOf = (day: string) => makeWorkingCalendar().restOn(day);

  test.each([
    ['2022-05-03', 'labour', 'in-lieu'],
    ['2023-05-03', 'reunification', 'in-lieu'],
    ['2024-04-18', 'hung-kings', 'holiday'],
    ['2024-04-29', null, 'swap'],
    ['2021-09-03', 'national-day', 'holiday'],
    ['2022-09-01', 'national-day', 'holiday'],
    ['2023-09-01', 'national-day', 'holiday'],
    ['2023-09-04', 'national-day', 'in-lieu'],
    ['2024-09-03', 'national-day', 'holiday'],
    ['2025-09-01', 'national-day', 'holiday'],
    ['2026-01-02', null, 'swap'],
    ['2026-11-24', 'culture-day', 'holiday'],
  ])('%s is free', (day, holiday, why) => {
    expect(restOf(day)).toEqual({ holiday, why, name: null });
  });

  test('2/9 had no second day before 2021', () => {
    expect(['2020-09-01', '2020-09-03'].map(restOf)).toEqual([null, null]);
  });

  test('what the realm says of a day goes before what everybody has', () => {
    const own = (day: string, works: boolean) =>
      ({ day, works, why: 'own', holiday: null, name: 'Theo công điện', source: null }) as const;
    const calendar = makeWorkingCalendar([
      own('2026-11-24', true),
      own('2026-08-22', false),
      own('2026-08-23', true),
    ]);
    expect(['2026-11-24', '2026-08-22', '2026-08-23'].map((day) => calendar.restOn(day)?.why)).toEqual([
      undefined,
      'own',
      undefined,
    ]);
    expect(calendar.specialDays(2026).filter(({ why }) => why === 'own')).toHaveLength(3);
  });

  test('a swapped Saturday is worked', () => {
    expect(['2024-05-04', '2025-04-26', '2026-08-22'].map(restOf)).toEqual([null, null, null]);
  });

  test('no year has a day twice, and every day in lieu is a weekday', () => {
    for (let year = 2013; year <= 2050; year += 1) {
      const days = publicSpecialDays(year).map(({ day }) => day);
      expect(new Set(days).size).toBe(days.length);
      expect(days.every((day) => day.startsWith(String(year)))).toBe(true);
    }
  });
});
