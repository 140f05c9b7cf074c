import { describe, expect, it } from 'vitest';
import type { PlanHistoryEntry } from '../contract.ts';
import { wordsOfEntry } from './history-words.ts';

function entry(action: string, more: Partial<PlanHistoryEntry>): PlanHistoryEntry {
  const base = {
    id: '',
    at: '',
    who: '',
    obligation: null,
    record: null,
    naming: null,
    before: null,
    after: null,
  };
  return { ...base, action, ...more };
}

describe('a line of history', () => {
  it('says from which state to which, and why', () => {
    const moved = entry('work.set-obligation-state', {
      before: { state: 'in-progress', reason: null },
      after: { state: 'not-done', reason: 'UBND tỉnh cho dừng', allowedBy: 'Phó Chủ tịch' },
    });
    expect(wordsOfEntry(moved)).toMatchObject({
      key: 'moved',
      change: { before: 'in-progress', after: 'not-done' },
      reason: 'UBND tỉnh cho dừng',
      allowedBy: 'Phó Chủ tịch',
    });
  });

  it('counts what was made, where the entry counts it', () => {
    const confirmed = entry('plans.confirm-plan', { after: { counts: { tasks: 13, obligations: 59 } } });
    expect(wordsOfEntry(confirmed).values).toMatchObject({ tasks: 13, obligations: 59 });
    const withdrawn = entry('work.withdraw-obligations', { before: { obligations: 4 } });
    expect(wordsOfEntry(withdrawn)).toMatchObject({ key: 'withdrawn', values: { obligations: 4 } });
  });

  it('names whoever was named, and by which words', () => {
    const named = entry('plans.name-members', {
      after: { organizations: ['Sở Ngoại vụ', 'Công an tỉnh'], obligations: 2 },
      naming: { id: 'n', name: 'các đơn vị', itemId: null, undone: false },
    });
    expect(wordsOfEntry(named).values).toMatchObject({
      names: 'Sở Ngoại vụ; Công an tỉnh',
      words: 'các đơn vị',
    });
  });

  it('says what bodies reported, corrected, struck and were asked', () => {
    const acts = ['add-record', 'correct-record', 'withdraw-record', 'ask-for-more', 'answer-question'];
    expect(acts.map((act) => wordsOfEntry(entry(`records.${act}`, {})).key)).toEqual([
      'reported',
      'reworded',
      'struck',
      'asked',
      'answered',
    ]);
  });

  it('names an act that it does not know, whatever was written with it', () => {
    for (const strange of ['x', 7, null, ['a'], { state: 5 }]) {
      const words = wordsOfEntry(entry('later.something', { before: strange, after: strange }));
      expect(words).toMatchObject({ key: 'other', change: null, values: { action: 'later.something' } });
    }
  });
});
