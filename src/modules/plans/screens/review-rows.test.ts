import { describe, expect, test } from 'vitest';
import { buildDraft } from '#testing/build-draft.ts';
import { rowsInSight, rowsLeft } from './review-rows.ts';

const cited = (symbol: string) =>
  ({ symbol, kind: null, date: null, role: 'mentioned', source: [] }) as const;
const reading = {
  draft: buildDraft({ references: [cited('1/KH'), cited('2/KH'), cited('3/KH')] }),
  corrections: { references: { 0: { dropped: true }, 1: { gone: true } } },
};

describe('the rows beside the tasks', () => {
  test('keep their index, the dropped ones in sight, those whose adding was undone out of it', () => {
    expect(
      rowsInSight(reading, 'references').map(({ row, index, dropped }) => [row.symbol, index, dropped]),
    ).toEqual([
      ['1/KH', 0, true],
      ['3/KH', 2, false],
    ]);
  });

  test('are counted without those that were dropped', () => {
    expect(rowsLeft(reading, 'references').map(({ symbol }) => symbol)).toEqual(['3/KH']);
  });
});
