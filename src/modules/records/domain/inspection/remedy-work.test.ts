import { expect, test } from 'vitest';
import { saysBefore } from '#kernel/time/read-deadline-rule.ts';
import { ruleOfRemedy, sayRemedyEnd } from './remedy-work.ts';

test('the day of a remedy is its last day, in words and as a rule', () => {
  const timed = { day: '2027-03-18', countedDays: null };
  const words = sayRemedyEnd(timed, '2027-03-10') ?? '';
  expect(words).toBe('chậm nhất ngày 18/3/2027');
  expect(ruleOfRemedy(timed, '2027-03-10')).toMatchObject({ day: '2027-03-18', before: saysBefore(words) });
});
