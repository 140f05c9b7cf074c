import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ObligationState } from '../obligation-state.ts';
import { type Foldable, foldObligations, foldStates } from './fold-obligations.ts';

const states = fc.constantFrom<ObligationState>(
  'not-started',
  'in-progress',
  'continuous',
  'reported',
  'done',
  'carried-over',
  'not-done',
);

function share(of: Partial<Foldable> = {}): Foldable {
  return {
    state: 'not-started',
    reason: null,
    allowedBy: null,
    closedAt: null,
    namedDay: null,
    dueDay: null,
    dueUntil: null,
    timeText: null,
    dueBefore: false,
    countedFrom: null,
    countedDays: null,
    acceptedAt: null,
    acceptedByName: null,
    scope: null,
    printedName: 'các sở, ban, ngành',
    ...of,
  };
}

describe('the state of what two bodies owed and one owes now', () => {
  it.each<[ObligationState, ObligationState, ObligationState]>([
    ['not-started', 'not-started', 'not-started'],
    ['not-started', 'in-progress', 'in-progress'],
    ['not-started', 'done', 'in-progress'],
    ['in-progress', 'done', 'in-progress'],
    ['done', 'done', 'done'],
    ['continuous', 'continuous', 'continuous'],
    ['continuous', 'done', 'continuous'],
    ['continuous', 'not-started', 'in-progress'],
    ['not-done', 'not-started', 'not-started'],
    ['carried-over', 'in-progress', 'in-progress'],
    ['carried-over', 'not-done', 'carried-over'],
  ])('%s and %s make %s', (one, other, whole) => {
    expect(foldStates(one, other)).toBe(whole);
  });

  it('is the same in whatever order shares come together', () => {
    fc.assert(
      fc.property(states, states, states, (a, b, c) => {
        expect(foldStates(a, b)).toBe(foldStates(b, a));
        expect(foldStates(foldStates(a, b), c)).toBe(foldStates(a, foldStates(b, c)));
        expect(foldStates(a, a)).toBe(a);
      }),
    );
  });

  it('closes nothing that is open', () => {
    fc.assert(
      fc.property(states, states, (a, b) => {
        const open = ['not-started', 'in-progress', 'continuous'];
        expect(open.includes(foldStates(a, b))).toBe(open.includes(a) || open.includes(b));
      }),
    );
  });
});

describe('one obligation out of two', () => {
  it('keeps the earlier end with the words that name it', () => {
    const late = share({ namedDay: '2027-06-30', dueDay: '2027-06-30', timeText: 'trong quý II' });
    const early = share({
      namedDay: '2027-05-15',
      dueDay: '2027-05-17',
      timeText: 'trước 15/5',
      dueBefore: true,
    });
    for (const whole of [foldObligations(late, early), foldObligations(early, late)])
      expect(whole).toMatchObject({
        namedDay: '2027-05-15',
        dueDay: '2027-05-17',
        timeText: 'trước 15/5',
        dueBefore: true,
      });
  });

  it('takes an end over where one share has none, and the hour before the end of its day', () => {
    const endless = share();
    const noon = share({ namedDay: '2027-05-15', dueDay: '2027-05-15', dueUntil: '2027-05-15T12:00' });
    const night = share({ namedDay: '2027-05-15', dueDay: '2027-05-15' });
    expect(foldObligations(endless, night).dueDay).toBe('2027-05-15');
    expect(foldObligations(night, noon).dueUntil).toBe('2027-05-15T12:00');
  });

  it('says no reason for what is open again', () => {
    const refused = share({
      state: 'not-done',
      reason: 'hết kinh phí',
      allowedBy: 'UBND tỉnh',
      closedAt: new Date(0),
    });
    expect(foldObligations(refused, share({ state: 'in-progress' }))).toMatchObject({
      state: 'in-progress',
      reason: null,
      allowedBy: null,
      closedAt: null,
    });
  });

  it('owes both parts, and the whole where one share was the whole', () => {
    const telecom = share({ scope: 'viễn thông', printedName: 'Sở A' });
    const press = share({ scope: 'báo chí', printedName: 'Sở B' });
    expect(foldObligations(telecom, press)).toMatchObject({
      scope: 'báo chí; viễn thông',
      printedName: 'Sở A; Sở B',
    });
    expect(foldObligations(telecom, share()).scope).toBeNull();
  });
});
