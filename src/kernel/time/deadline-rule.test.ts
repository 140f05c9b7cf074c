import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DeadlineRule, type DeadlineStep, findDue } from './deadline-rule.ts';
import { addDays, daysBetween } from './iso-day.ts';
import type { SpecialDay } from './public-holidays.ts';
import { addWorkingDays, makeWorkingCalendar, reminderDays } from './working-calendar.ts';

const off = (day: string): SpecialDay => ({
  day,
  works: false,
  why: 'own',
  holiday: null,
  name: 'Nghỉ',
  source: null,
});
const day = fc.integer({ min: 0, max: 12_000 }).map((days) => addDays('2013-01-01', days));
const rule: fc.Arbitrary<DeadlineRule> = fc.oneof(
  fc.record({
    kind: fc.constant('day' as const),
    day,
    hour: fc.constantFrom(null, '08:30', '16:00'),
    before: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('working-days' as const),
    count: fc.integer({ min: 1, max: 40 }),
    from: day,
  }),
);
const clockOf = (own: readonly SpecialDay[], strictBefore = false) => ({
  calendar: makeWorkingCalendar(own),
  strictBefore,
});
const moment = ({ dueDay, dueUntil }: { dueDay: string; dueUntil: string | null }) => dueUntil ?? dueDay;

describe('the moment of a deadline', () => {
  const by = (named: string, more: Partial<Extract<DeadlineRule, { kind: 'day' }>> = {}) =>
    ({ kind: 'day', day: named, hour: null, before: false, ...more }) as const;

  test.each([
    ['an ordinary day is its own', by('2026-06-12'), '2026-06-12'],
    ['a Sunday moves to Monday', by('2026-06-14', { before: true }), '2026-06-15'],
    ['with its hour', by('2026-06-14', { hour: '16:00' }), '2026-06-15T16:00'],
    ['the first day of Tết 2026 waits for the Monday after it', by('2026-02-17'), '2026-02-23'],
    ['24/11 is free from 2026', by('2026-11-24'), '2026-11-25'],
    ['and was not in 2025', by('2025-11-24'), '2025-11-24'],
    ['a swapped Monday moves past the feast', by('2026-08-31'), '2026-09-03'],
    ['its Saturday is worked', by('2026-08-22'), '2026-08-22'],
  ])('%s', (_, asked, expected) => {
    expect(moment(findDue(asked, clockOf([])))).toBe(expected);
  });

  test('`trước D` is D itself, or the day before where the realm is strict; an hour never moves', () => {
    const before = by('2026-06-12', { before: true });
    expect(findDue(before, clockOf([])).dueDay).toBe('2026-06-12');
    expect(findDue(before, clockOf([], true)).dueDay).toBe('2026-06-11');
    expect(findDue({ ...before, hour: '16:00' }, clockOf([], true)).dueUntil).toBe('2026-06-12T16:00');
    expect(findDue(by('2026-06-12'), clockOf([], true)).dueDay).toBe('2026-06-12');
  });

  test('working days are counted from the day after, over weekends and holidays', () => {
    const { calendar } = clockOf([]);
    expect(addWorkingDays(calendar, '2026-06-10', 5)).toBe('2026-06-17');
    expect(addWorkingDays(calendar, '2026-02-13', 1)).toBe('2026-02-23');
  });

  test('explains itself step by step', () => {
    const { steps } = findDue(by('2026-06-14', { before: true }), clockOf([off('2026-06-15')]));
    expect(steps.map((step) => `${step.kind} ${step.day}`)).toEqual([
      'named 2026-06-14',
      'rest 2026-06-14',
      'rest 2026-06-15',
      'end 2026-06-16',
    ]);
  });
});

describe('whatever the rule and the table', () => {
  test('adding a day off never moves a moment earlier', () => {
    fc.assert(
      fc.property(
        rule,
        fc.array(fc.integer({ min: -30, max: 90 }), { maxLength: 12 }),
        fc.boolean(),
        (asked, near, strict) => {
          const start = asked.kind === 'day' ? asked.day : asked.from;
          const days = near.map((count) => off(addDays(start, count)));
          let last = '';
          for (let known = 0; known <= days.length; known += 1) {
            const now = moment(findDue(asked, clockOf(days.slice(0, known), strict)));
            expect(now >= last).toBe(true);
            last = now;
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  test('the explanation reaches the moment without a gap, and the moment is on a working day', () => {
    fc.assert(
      fc.property(
        rule,
        fc.array(fc.integer({ min: -5, max: 20 }), { maxLength: 12 }),
        fc.boolean(),
        (asked, near, strict) => {
          const start = asked.kind === 'day' ? asked.day : asked.from;
          const clock = clockOf(
            near.map((count) => off(addDays(start, count))),
            strict,
          );
          const { steps, dueDay, dueUntil, namedDay } = findDue(asked, clock);
          expect(steps.at(-1)).toEqual({ kind: 'end', day: dueDay, hour: dueUntil?.slice(11) ?? null });
          expect(steps[0]?.day).toBe(namedDay);
          expect(clock.calendar.restOn(dueDay)).toBeNull();
          const walked = steps.filter(({ kind }) => kind !== 'rest');
          const rests = steps.filter(({ kind }) => kind === 'rest');
          const begin = walked.at(-2) as DeadlineStep;
          expect(rests.map((step) => step.day)).toEqual(rests.map((_, index) => addDays(begin.day, index)));
          expect(addDays(begin.day, rests.length)).toBe(dueDay);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('a year without a calendar of its own is counted by its weekends and fixed holidays, and stops nobody', () => {
    for (const named of ['0000-01-02', '0026-12-15', '1500-02-03', '2900-05-01']) {
      const { dueDay } = findDue({ kind: 'day', day: named, hour: null, before: false }, clockOf([]));
      expect([named, dueDay >= named, daysBetween(named, dueDay) < 5]).toEqual([named, true, true]);
    }
  });

  test('a strict realm never waits longer than another, and never by more than the day itself on working days', () => {
    fc.assert(
      fc.property(rule, (asked) => {
        const [strict, mild] = [findDue(asked, clockOf([], true)), findDue(asked, clockOf([]))];
        expect(moment(strict) <= moment(mild)).toBe(true);
        const isOfDay = asked.kind === 'day' && asked.before && asked.hour === null;
        if (!isOfDay) expect(moment(strict)).toBe(moment(mild));
        const day = isOfDay ? asked.day : '';
        const eve = isOfDay ? addDays(day, -1) : '';
        const { calendar } = clockOf([]);
        const isWorked = isOfDay && calendar.restOn(day) === null && calendar.restOn(eve) === null;
        if (isWorked) expect([strict.dueDay, mild.dueDay]).toEqual([eve, day]);
      }),
    );
  });

  test('reminders count back over days of rest, and only they do', () => {
    const { calendar } = clockOf([]);
    expect(reminderDays(calendar, '2026-06-15', [0, 1, 3, 1])).toEqual([
      '2026-06-10',
      '2026-06-12',
      '2026-06-15',
    ]);
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 15 }), (due, lead) => {
        const [reminder = ''] = reminderDays(calendar, due, [lead]);
        return reminder < due && calendar.restOn(reminder) === null;
      }),
      { numRuns: 200 },
    );
  });
});
