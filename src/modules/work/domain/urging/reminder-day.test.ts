import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#kernel/time/iso-day.ts';
import { makeWorkingCalendar, workingDayFrom } from '#kernel/time/working-calendar.ts';
import { firstReminderDay, isReminded, lastEndToRemind } from './reminder-day.ts';

const calendar = makeWorkingCalendar();

test('the first reminder counts back in working days', () => {
  expect(firstReminderDay('2027-03-12', calendar)).toBe('2027-03-09');
  // Wednesday, Tuesday, Monday, Friday.
  expect(firstReminderDay('2027-03-10', calendar)).toBe('2027-03-05');
});

test('a body is reminded twice at most, never after the end, whichever days the house runs', () => {
  const due = fc
    .integer({ min: 0, max: 400 })
    .map((days) => workingDayFrom(calendar, addDays('2027-01-01', days)));
  const runs = fc.array(fc.boolean(), { minLength: 20, maxLength: 20 });
  fc.assert(
    fc.property(due, runs, (end, isUp) => {
      const reminded: string[] = [];
      isUp.forEach((up, index) => {
        const today = addDays(end, index - 12);
        if (up && isReminded(end, today, reminded, calendar)) reminded.push(today);
      });
      expect(reminded.length).toBeLessThanOrEqual(2);
      for (const day of reminded) expect(day <= end && day >= firstReminderDay(end, calendar)).toBe(true);
      if (isUp[12] === true) expect(reminded).toContain(end);
    }),
  );
});

test('no end of which a body is reminded lies beyond the last that is looked at, behind a long rest either', () => {
  // From Tuesday on: the rest of Tết lies between.
  expect(lastEndToRemind('2027-02-02', calendar)).toBe('2027-02-12');
  const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2020-01-01', days));
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 30 }), (today, ahead) => {
      const due = workingDayFrom(calendar, addDays(today, ahead));
      expect(due <= lastEndToRemind(today, calendar)).toBe(isReminded(due, today, [], calendar));
    }),
  );
});
