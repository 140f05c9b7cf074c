import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isInspectionCandidate, type StepTaken } from './inspection-candidate.ts';
import { isStepOpen, mannerOfUrging } from './urging.ts';

const at = (day: string, step: StepTaken['step'] = 'message'): StepTaken => ({
  step,
  urgedAt: new Date(`${day}T03:00:00Z`),
});

test('a visit is proposed once a body was urged in vain on two days after its end', () => {
  expect(isInspectionCandidate('2027-03-05', [at('2027-03-08'), at('2027-03-10', 'call')])).toBe(true);
  expect(isInspectionCandidate('2027-03-05', [at('2027-03-08'), at('2027-03-08', 'call')])).toBe(false);
  expect(isInspectionCandidate('2027-03-05', [at('2027-03-04'), at('2027-03-08')])).toBe(false);
  expect(
    isInspectionCandidate('2027-03-05', [at('2027-03-08', 'reminder'), at('2027-03-09', 'reminder')]),
  ).toBe(false);
});

test('a step more never takes a proposed visit away', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((date) => `2027-03-${String(date).padStart(2, '0')}`);
  const step = fc
    .tuple(day, fc.constantFrom('reminder', 'message', 'call', 'letter', 'inspection'))
    .map(([on, kind]) => at(on, kind as StepTaken['step']));
  fc.assert(
    fc.property(day, fc.array(step), step, (due, steps, more) => {
      if (isInspectionCandidate(due, steps)) expect(isInspectionCandidate(due, [...steps, more])).toBe(true);
    }),
  );
});

test('nobody above is written to, and only who is below is visited', () => {
  expect(mannerOfUrging(null)).toBe('remind');
  expect(isStepOpen('letter', 'remind')).toBe(false);
  expect(isStepOpen('letter', 'ask')).toBe(true);
  expect(isStepOpen('inspection', 'ask')).toBe(false);
  expect(isStepOpen('message', 'remind')).toBe(true);
});
