import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareSides } from './compare-sides.ts';

describe('what an entry says', () => {
  it('is what changed, and nothing that stayed', () => {
    expect(
      compareSides({ doneOn: '2027-01-10', words: 'Mở lớp' }, { doneOn: '2027-01-20', words: 'Mở lớp' }),
    ).toEqual([{ path: ['doneOn'], before: '2027-01-10', after: '2027-01-20' }]);
  });

  it('is all of what was made, and all of what was taken away', () => {
    expect(compareSides(null, { name: 'Sở Ngoại vụ', level: null, codes: {} })).toEqual([
      { path: ['name'], before: undefined, after: 'Sở Ngoại vụ' },
    ]);
    expect(compareSides({ obligations: 4 }, null)).toEqual([
      { path: ['obligations'], before: 4, after: undefined },
    ]);
  });

  it('goes down to values: by place in a list of things, whole in a list of words', () => {
    const before = { names: [{ name: 'Sở TT&TT', to: null }], phones: ['1'] };
    const after = {
      names: [
        { name: 'Sở TT&TT', to: '2025-03-01' },
        { name: 'Sở VHTTDL', to: null },
      ],
      phones: ['1', '2'],
    };
    expect(compareSides(before, after)).toEqual([
      { path: ['names', 1, 'to'], before: null, after: '2025-03-01' },
      { path: ['names', 2, 'name'], before: undefined, after: 'Sở VHTTDL' },
      { path: ['phones'], before: ['1'], after: ['1', '2'] },
    ]);
  });

  it('is empty for equal sides, whatever they are, and turns round with them', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        expect(compareSides(one, structuredClone(one))).toEqual([]);
        const there = compareSides(one, other).map(({ path }) => JSON.stringify(path));
        const back = compareSides(other, one).map(({ path }) => JSON.stringify(path));
        expect(there.sort()).toEqual(back.sort());
      }),
    );
  });
});
