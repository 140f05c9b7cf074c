import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#kernel/time/iso-day.ts';
import type { PlanTask } from '../contract.ts';
import { layOutTimeline } from './task-timeline.ts';

function task(id: string, time: Partial<PlanTask['time']>): PlanTask {
  return {
    id,
    number: null,
    bullet: null,
    heading: null,
    text: id,
    time: { text: null, kind: null, from: null, to: null, until: null, windows: [], ...time },
    product: null,
    participants: [],
    source: [],
    obligations: { total: 0, done: 0, late: 0 },
  };
}

const secondQuarter = task('b', { kind: 'quarters', from: '2026-04-01', to: '2026-06-30' });

describe('the timeline of a plan', () => {
  it('has the quarters of its years, and each task over those it is to be done in', () => {
    const { columns, rows } = layOutTimeline({ taskList: [secondQuarter], year: 2026 }, '2026-11-27');
    expect(columns.map(({ key }) => key)).toEqual(['2026-1', '2026-2', '2026-3', '2026-4']);
    expect(rows[0]?.bars).toEqual([{ start: 0.25, width: 0.25, open: false }]);
  });

  it('shows several windows as several bars', () => {
    const windows = [
      { from: '2026-01-01', to: '2026-03-31' },
      { from: '2026-07-01', to: '2026-09-30' },
    ];
    const { rows } = layOutTimeline({ taskList: [task('a', { windows })], year: 2026 }, '2026-11-27');
    expect(rows[0]?.bars.map(({ start }) => start)).toEqual([0, 0.5]);
  });

  it('begins at the first column where only an end is given, and goes on where only a beginning is', () => {
    const taskList = [
      task('until', { to: '2026-03-31' }),
      task('from', { kind: 'open', from: '2026-07-01' }),
      secondQuarter,
    ];
    const { rows } = layOutTimeline({ taskList, year: 2026 }, '2026-11-27');
    expect(rows[0]?.bars).toEqual([{ start: 0, width: 0.25, open: false }]);
    expect(rows[1]?.bars).toEqual([{ start: 0.5, width: 0.5, open: true }]);
  });

  it('tells apart what goes on all the time and what has no time', () => {
    const taskList = [task('always', { kind: 'ongoing', text: 'Thường xuyên' }), task('never', {})];
    const { rows, ongoing, without } = layOutTimeline({ taskList, year: 2026 }, '2026-11-27');
    expect([rows.length, ongoing.map(({ id }) => id), without.map(({ id }) => id)]).toEqual([
      0,
      ['always'],
      ['never'],
    ]);
  });

  it('has years in place of quarters for a plan of many years', () => {
    const programme = task('p', { kind: 'range', from: '2026-01-01', to: '2030-12-31' });
    const { columns } = layOutTimeline({ taskList: [programme], year: null }, '2026-11-27');
    expect(columns.map(({ key }) => key)).toEqual(['2026', '2027', '2028', '2029', '2030']);
  });

  it('knows where today is, if it is there', () => {
    const plan = { taskList: [secondQuarter], year: 2026 };
    expect(layOutTimeline(plan, '2026-07-01').today).toBe(0.5);
    expect(layOutTimeline(plan, '2027-01-01').today).toBeNull();
  });

  it('keeps every bar inside its width, whatever the windows', () => {
    const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2020-01-01', days));
    const windows = fc.array(
      fc
        .tuple(day, fc.integer({ min: 0, max: 900 }))
        .map(([from, days]) => ({ from, to: addDays(from, days) })),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(fc.array(windows, { minLength: 1, maxLength: 5 }), (lists) => {
        const taskList = lists.map((list, index) => task(String(index), { windows: list }));
        for (const { bars } of layOutTimeline({ taskList, year: 2026 }, '2026-11-27').rows) {
          for (const { start, width } of bars) {
            expect(width).toBeGreaterThan(0);
            expect(start).toBeGreaterThanOrEqual(0);
            expect(start + width).toBeLessThanOrEqual(1 + 1e-9);
          }
        }
      }),
    );
  });
});
