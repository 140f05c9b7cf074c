import { describe, expect, test } from 'vitest';
import { contentOf, findFaults, isBegun, readDraft } from './record-draft.ts';

const today = '2027-03-10';
const empty = readDraft(null);

describe('a record that is being written', () => {
  test('is whole again whatever a browser kept of it', () => {
    for (const kept of [null, 4, [], { words: 7, files: 'x', toldHow: 'pigeon' }])
      expect(readDraft(kept)).toEqual(empty);
    expect(readDraft({ words: 'Đã mở lớp', toldHow: 'zalo' })).toEqual({
      ...empty,
      words: 'Đã mở lớp',
      toldHow: 'zalo',
    });
    expect([isBegun(empty), isBegun({ ...empty, words: 'Đã' })]).toEqual([false, true]);
  });

  test('is of today until a day is typed, and never of a day to come', () => {
    const own = { today, onBehalf: false };
    expect(contentOf({ ...empty, words: 'Đã mở lớp' }, today).doneOn).toBe(today);
    expect(contentOf({ ...empty, words: 'Đã', doneOn: '9/3/2027' }, today).doneOn).toBe('2027-03-09');
    expect(findFaults({ ...empty, words: 'Đã', doneOn: '11/3/2027' }, own)).toEqual(['future']);
    expect(findFaults({ ...empty, words: 'Đã', doneOn: '31/2/2027' }, own)).toEqual(['doneOn']);
  });

  test('names what is missing before it is sent', () => {
    const quantities = [{ indicator: 'E1a', amount: 'ba' }];
    expect(findFaults({ ...empty, quantities }, { today, onBehalf: true })).toEqual([
      'words',
      'quantities',
      'toldHow',
    ]);
    const figures = [{ indicator: 'E1b', amount: '1.234,5' }];
    expect(contentOf({ ...empty, quantities: figures }, today).quantities).toEqual([
      { indicator: 'E1b', amount: 1234.5 },
    ]);
  });
});
