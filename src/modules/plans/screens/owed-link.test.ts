import { describe, expect, it } from 'vitest';
import { onTimeOf, owedUnder } from './owed-link.ts';

const counts = {
  total: 9,
  notStarted: 3,
  inProgress: 1,
  continuous: 1,
  done: 4,
  carriedOver: 0,
  notDone: 0,
  late: 1,
  doneLate: 1,
  doneInTime: 2,
};

describe('the list behind a figure', () => {
  it('is narrowed to what the figure counts', () => {
    expect(owedUnder('p')).toEqual({ plan: 'p' });
    expect(owedUnder('p', { state: 'inProgress' })).toEqual({ plan: 'p', state: 'in-progress' });
    expect(owedUnder('p', { organization: 'o', state: 'late' })).toEqual({
      plan: 'p',
      organization: 'o',
      late: 'yes',
    });
  });
});

describe('being on time', () => {
  it('counts what was done by its end against all that was due', () => {
    expect(onTimeOf(counts)).toBe(0.5);
  });

  it('says nothing while nothing was due', () => {
    expect(onTimeOf({ ...counts, late: 0, doneLate: 0, doneInTime: 0 })).toBeNull();
  });
});
