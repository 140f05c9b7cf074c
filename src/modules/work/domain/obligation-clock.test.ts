import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ROLES, type Role } from '#kernel/law/actor.ts';
import { addDays, dayOfWeek } from '#kernel/time/iso-day.ts';
import { makeWorkingCalendar } from '#kernel/time/working-calendar.ts';
import { buildActor } from '#testing/build-actor.ts';
import { NO_TIME, yearTime } from '#testing/build-draft.ts';
import { daysUntil, deadlineStanding } from './deadline-standing.ts';
import { endOfTime, firstState } from './end-of-time.ts';
import { CLOSED_STATES, isOpen, type ObligationState, OPEN_STATES } from './obligation-state.ts';
import { canWork, listWorkPermissions } from './permissions.ts';
import { needsReason, permittedSteps } from './permitted-steps.ts';

const CLOCK = { calendar: makeWorkingCalendar(), strictBefore: false };
const STATES: readonly ObligationState[] = [...OPEN_STATES, ...CLOSED_STATES];

describe('the end of a time', () => {
  test('is the last day of its last window, moved off a weekend', () => {
    expect(endOfTime(yearTime(2026), CLOCK)).toEqual({
      namedDay: '2026-12-31',
      dueDay: '2026-12-31',
      dueUntil: null,
      rule: { kind: 'day', day: '2026-12-31', hour: null, before: false },
    });
    const quarters = {
      ...NO_TIME,
      kind: 'quarters' as const,
      windows: [
        { from: '2022-04-01', to: '2022-06-30' },
        { from: '2022-10-01', to: '2022-12-31' },
      ],
    };
    // 31/12/2022 was a Saturday, 1/1/2023 a Sunday: the day off in its place was Monday.
    expect(endOfTime(quarters, CLOCK).dueDay).toBe('2023-01-03');
  });

  test('keeps the hour when its day moves', () => {
    const time = { ...NO_TIME, kind: 'range' as const, to: '2026-06-14', until: '2026-06-14T16:00' };
    expect(endOfTime(time, CLOCK)).toEqual({
      namedDay: '2026-06-14',
      dueDay: '2026-06-15',
      dueUntil: '2026-06-15T16:00',
      rule: { kind: 'day', day: '2026-06-14', hour: '16:00', before: false },
    });
  });

  test('is counted in working days where the words count them, over the holidays of the table', () => {
    const time = { ...NO_TIME, text: 'Trong 03 ngày làm việc kể từ ngày 13/02/2026' };
    expect(endOfTime(time, CLOCK).dueDay).toBe('2026-02-25');
  });

  test('of `trước D` is the day before only where the realm reads it so', () => {
    const time = { ...NO_TIME, kind: 'range' as const, text: 'Trước 12/6/2026', to: '2026-06-12' };
    expect(endOfTime(time, CLOCK).dueDay).toBe('2026-06-12');
    expect(endOfTime(time, { ...CLOCK, strictBefore: true }).dueDay).toBe('2026-06-11');
  });

  test('is not there for what goes on, what only begins, and what says nothing', () => {
    const none = { namedDay: null, dueDay: null, dueUntil: null, rule: null };
    expect(endOfTime(null, CLOCK)).toEqual(none);
    expect(endOfTime(NO_TIME, CLOCK)).toEqual(none);
    expect(endOfTime({ ...yearTime(2026), kind: 'ongoing' }, CLOCK)).toEqual(none);
    expect(endOfTime({ ...yearTime(2026), kind: 'open', to: null }, CLOCK)).toEqual(none);
    expect(firstState({ ...NO_TIME, kind: 'ongoing' })).toBe('continuous');
    expect(firstState(null)).toBe('not-started');
  });
});

describe('the standing of a deadline', () => {
  const standing = (now: string, more: Partial<Parameters<typeof deadlineStanding>[0]> = {}) =>
    deadlineStanding(
      { dueDay: '2026-06-15', dueUntil: null, state: 'in-progress', closedAt: null, ...more },
      now,
    );

  test.each([
    ['2026-06-01T08:00', 'in-time'],
    ['2026-06-08T08:00', 'soon'],
    ['2026-06-15T23:59', 'due-today'],
    ['2026-06-16T00:00', 'overdue'],
  ])('at %s is %s', (now, expected) => {
    expect(standing(now)).toBe(expected);
  });

  test('turns at the hour where one is named', () => {
    expect(standing('2026-06-15T15:59', { dueUntil: '2026-06-15T16:00' })).toBe('due-today');
    expect(standing('2026-06-15T16:00', { dueUntil: '2026-06-15T16:00' })).toBe('overdue');
  });

  test('of what is done is judged by the moment it was done', () => {
    const done = (closedAt: string) => standing('2026-09-01T08:00', { state: 'done', closedAt });
    expect(done('2026-06-15T23:00')).toBe('closed-in-time');
    expect(done('2026-06-16T00:10')).toBe('closed-late');
  });

  test('of what waits to be judged is judged by the moment it was handed in, however long that takes', () => {
    const reported = (closedAt: string) => standing('2026-09-01T08:00', { state: 'reported', closedAt });
    expect(reported('2026-06-15T23:00')).toBe('reported-in-time');
    expect(reported('2026-06-16T00:10')).toBe('reported-late');
  });

  test('is none while no clock runs', () => {
    for (const state of ['continuous', 'carried-over', 'not-done'] as const) {
      expect(standing('2030-01-01T00:00', { state })).toBeNull();
    }
  });

  test('never gets better by waiting', () => {
    const order = ['in-time', 'soon', 'due-today', 'overdue'];
    fc.assert(
      fc.property(fc.nat(400), fc.nat(400), (first, wait) => {
        const at = (days: number) => standing(`${addDays('2026-01-01', days)}T12:00`) ?? '';
        return order.indexOf(at(first)) <= order.indexOf(at(first + wait));
      }),
    );
  });

  test('counts days to the day, not to the hour', () => {
    expect(daysUntil('2026-06-15', '2026-06-13T23:00')).toBe(2);
    expect(daysUntil('2026-06-15', '2026-06-17T01:00')).toBe(-2);
    expect(dayOfWeek('2026-06-15')).toBe(1);
  });
});

describe('the steps of an obligation', () => {
  test('lead from an open state anywhere, from a closed one only back to an open one', () => {
    for (const from of STATES) {
      const steps = permittedSteps({ state: from, origin: 'task' });
      expect(steps).not.toContain(from);
      expect(steps.every((to) => isOpen(from) || isOpen(to))).toBe(true);
      for (const to of OPEN_STATES) expect(steps.includes(to)).toBe(to !== from);
    }
    expect(permittedSteps({ state: 'in-progress', origin: 'task' })).toEqual([
      'not-started',
      'continuous',
      'done',
      'carried-over',
      'not-done',
    ]);
  });

  test('of a remedy that waits to be judged are those of whoever inspected alone', () => {
    expect(permittedSteps({ state: 'reported', origin: 'remedy' })).toEqual([]);
    for (const from of STATES)
      expect(permittedSteps({ state: from, origin: 'remedy' })).not.toContain('reported');
  });

  test('need a reason only for what is left undone', () => {
    expect(STATES.filter(needsReason)).toEqual(['not-done']);
  });
});

describe('the law of obligations', () => {
  const actor = (role: Role) => buildActor({ role, organizationId: 'mine' });

  test('lets everybody read', () => {
    for (const role of ROLES) {
      expect(canWork(actor(role), 'work.read').allowed).toBe(true);
    }
  });

  test('lets an officer move what the own body owes, and an administrator everything', () => {
    const may = (role: Role, owing: string) => canWork(actor(role), 'work.set-obligation-state', owing);
    expect(may('officer', 'mine').allowed).toBe(true);
    expect(may('officer', 'other')).toEqual({ allowed: false, reason: 'other-organization' });
    expect(may('administrator', 'other').allowed).toBe(true);
    expect(may('reader', 'mine')).toEqual({ allowed: false, reason: 'role-too-low' });
    expect(listWorkPermissions(actor('reader'))).toEqual(['work.read']);
  });
});
