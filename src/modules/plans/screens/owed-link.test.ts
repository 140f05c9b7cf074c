import { describe, expect, it } from 'vitest';
import { onTimeOf, owedUnder, partsOf } from './owed-link.ts';

const counts = {
  total: 9,
  notStarted: 3,
  inProgress: 1,
  continuous: 1,
  done: 4,
  carriedOver: 0,
  notDone: 0,
  late: 1,
  lateInProgress: 0,
  doneLate: 1,
  doneInTime: 2,
};

describe('the list behind a figure', () => {
  it('is narrowed to what the figure counts', () => {
    expect(owedUnder('p')).toEqual({ plan: 'p' });
    expect(owedUnder('p', { state: 'inProgress' })).toEqual({ plan: 'p', state: 'in-progress' });
    expect(owedUnder('p', { item: 'i' })).toEqual({ plan: 'p', item: 'i' });
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

describe('the parts of a bar', () => {
  it('are every obligation once: what is late is taken out of what is open', () => {
    const given = { ...counts, total: 10, notStarted: 4, late: 3, lateInProgress: 1 };
    expect(partsOf(given)).toEqual([
      { part: 'done', count: 4, before: 0 },
      { part: 'carriedOver', count: 0, before: 4 },
      { part: 'notDone', count: 0, before: 4 },
      { part: 'continuous', count: 1, before: 4 },
      { part: 'inProgress', count: 0, before: 5 },
      { part: 'notStarted', count: 2, before: 5 },
      { part: 'late', count: 3, before: 7 },
    ]);
    expect(partsOf(given).reduce((sum, { count }) => sum + count, 0)).toBe(given.total);
  });
});
