import { describe, expect, it } from 'vitest';
import type { DraftTask } from '#kernel/plan-draft/plan-draft.ts';
import { changedParts } from './changed-parts.ts';

const task: DraftTask = {
  number: '1',
  bullet: null,
  heading: null,
  text: 'Tổ chức triển lãm',
  lead: [{ text: 'Sở Ngoại vụ', source: [] }],
  coordinate: [],
  advise: [],
  assignments: [],
  time: { text: null, kind: null, from: null, to: null, until: null, windows: [], source: [] },
  source: [],
};
const asRead = { text: task.text, lead: ['Sở Ngoại vụ'], coordinate: [], advise: [], timeText: null };

describe('a corrected task', () => {
  it('sends nothing when nothing changed', () => {
    expect(changedParts(task, { ...asRead, text: ' Tổ chức triển lãm ', timeText: '  ' })).toEqual({});
  });

  it('sends only the parts that changed', () => {
    expect(
      changedParts(task, { ...asRead, lead: ['Sở Ngoại vụ', ' Công an tỉnh '], timeText: 'Quý II' }),
    ).toEqual({
      lead: ['Sở Ngoại vụ', 'Công an tỉnh'],
      timeText: 'Quý II',
    });
  });

  it('can take every body away', () => {
    expect(changedParts(task, { ...asRead, lead: [] })).toEqual({ lead: [] });
  });
});
