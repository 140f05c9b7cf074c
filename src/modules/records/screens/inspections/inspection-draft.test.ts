import { describe, expect, it } from 'vitest';
import { type DraftRemedy, type InspectionDraft, lacksOfDraft, spreadRemedy } from './inspection-draft.ts';

const remedy: DraftRemedy = {
  ...{
    key: 'r',
    findingKey: 'f',
    organizationId: '',
    words: 'Lập sổ',
    end: 'counted',
    counted: '10',
    day: '',
  },
};
const draft: InspectionDraft = {
  ...{
    title: 'Kiểm tra',
    decision: '',
    planId: undefined,
    from: '08/03/2027',
    to: '',
    place: '',
    summary: '',
  },
  ...{ members: [{ key: 'm', title: 'Phó Giám đốc', part: 'head' }], looked: [], findings: [] },
  bodies: ['a', 'b', 'c'].map((id) => ({ id, name: id })),
  remedies: [remedy],
};
const told = (given: readonly DraftRemedy[]) =>
  spreadRemedy({ ...draft, remedies: given }, 'r').map(({ organizationId, words }) => [
    organizationId,
    words,
  ]);

describe('the same thing to put right for every body', () => {
  it('is one for each, under keys of their own, and then lacks nothing', () => {
    const spread = spreadRemedy(draft, 'r');
    expect(spread.map(({ organizationId }) => organizationId)).toEqual(['a', 'b', 'c']);
    expect(new Set(spread.map(({ key }) => key)).size).toBe(3);
    expect(lacksOfDraft({ ...draft, remedies: spread })).toEqual([]);
  });

  it('is not given twice to a body that has it, and leaves others as they are', () => {
    const given = [
      { ...remedy, organizationId: 'b' },
      { ...remedy, key: 's', organizationId: 'c', words: 'Lập sổ ' },
      { ...remedy, key: 't', organizationId: 'c', words: 'Gửi ảnh' },
    ];
    expect(told(given)).toEqual([
      ['b', 'Lập sổ'],
      ['a', 'Lập sổ'],
      ['c', 'Lập sổ '],
      ['c', 'Gửi ảnh'],
    ]);
    const once = spreadRemedy({ ...draft, remedies: given }, 'r');
    expect(spreadRemedy({ ...draft, remedies: once }, 'r')).toEqual(once);
  });

  it('of which nobody knows stays as it is', () => {
    expect(spreadRemedy(draft, 'other')).toBe(draft.remedies);
  });
});
