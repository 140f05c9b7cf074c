import { describe, expect, it } from 'vitest';
import { sumByMonth } from './burn-up.ts';

describe('the course of a plan month by month', () => {
  it('sums what was due and what was done, from nothing', () => {
    const days = [
      { day: '2026-01-31', due: 2, done: 0 },
      { day: '2026-02-10', due: 0, done: 1 },
      { day: '2026-04-30', due: 3, done: 0 },
    ];
    expect(sumByMonth({ days, today: '2026-03-15' })).toEqual([
      { month: '2025-12', due: 0, done: 0 },
      { month: '2026-01', due: 2, done: 0 },
      { month: '2026-02', due: 2, done: 1 },
      { month: '2026-03', due: 2, done: 1 },
      { month: '2026-04', due: 5, done: null },
    ]);
  });

  it('goes on to today after the last day', () => {
    const months = sumByMonth({ days: [{ day: '2025-12-31', due: 1, done: 1 }], today: '2026-02-01' });
    expect(months.map(({ month }) => month)).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
  });

  it('is nothing where nothing has an end and nothing was done', () => {
    expect(sumByMonth({ days: [], today: '2026-02-01' })).toEqual([]);
  });
});
