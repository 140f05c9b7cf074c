import { describe, expect, it } from 'vitest';
import { partsOfGroup } from './parts-of-group.ts';

describe('the parts of a group', () => {
  it('add up to its total, each row counted once', () => {
    const group = {
      key: '2026-2',
      name: null,
      total: 20,
      open: 9,
      reported: 1,
      done: 8,
      late: 4,
      doneLate: 3,
    };
    const parts = partsOfGroup(group);
    expect(parts).toEqual([
      { part: 'late', count: 4 },
      { part: 'open', count: 5 },
      { part: 'reported', count: 1 },
      { part: 'other', count: 2 },
      { part: 'doneLate', count: 3 },
      { part: 'done', count: 5 },
    ]);
    expect(parts.reduce((sum, { count }) => sum + count, 0)).toBe(group.total);
  });

  it('leaves out what is not there', () => {
    const group = { key: null, name: null, total: 2, open: 0, reported: 0, done: 2, late: 0, doneLate: 0 };
    expect(partsOfGroup(group)).toEqual([{ part: 'done', count: 2 }]);
  });
});
