import { describe, expect, test } from 'vitest';
import { gatherTimeline } from './gather-timeline.ts';
import { whoHolds } from './who-holds.ts';

const day = (number: number) => `2027-03-${String(number).padStart(2, '0')}T02:00:00.000Z`;

describe('the time line of an obligation', () => {
  test('stands in the order of what happened; the step that a record made comes after it', () => {
    const records = [
      { enteredAt: day(5), id: 'a' },
      { enteredAt: day(9), id: 'b' },
    ];
    const steps = [
      { at: day(5), to: 'in-progress' },
      { at: day(7), to: 'done' },
    ];
    expect(gatherTimeline(records, steps).map(({ kind, at }) => `${kind} ${at.slice(8, 10)}`)).toEqual([
      'record 05',
      'step 05',
      'step 07',
      'record 09',
    ]);
  });
});

describe('with whom an obligation lies', () => {
  const traces = { open: true, givenAt: day(1), steps: [], questions: [] };
  const begun = { at: day(3), by: 'Lò Thị Mây', to: 'in-progress' };

  test('is its body since it was given, then since somebody moved it', () => {
    expect(whoHolds(traces)).toEqual({ how: 'waiting', since: day(1), by: null });
    expect(whoHolds({ ...traces, steps: [begun] })).toEqual({
      how: 'doing',
      since: day(3),
      by: 'Lò Thị Mây',
    });
  });

  test('is its body again since it was asked for more, until it answers', () => {
    const question = { askedAt: day(8), askedBy: 'Hoàng Đức Thuận', answered: false };
    const asked = { ...traces, steps: [begun], questions: [{ ...question, answered: true }, question] };
    expect(whoHolds(asked)).toEqual({ how: 'asked', since: day(8), by: 'Hoàng Đức Thuận' });
    expect(whoHolds({ ...asked, questions: [] })?.how).toBe('doing');
  });

  test('is nobody once nothing is owed', () => {
    expect(whoHolds({ ...traces, open: false })).toBeNull();
  });
});
