import { describe, expect, test } from 'vitest';
import { bindUsed } from './bind-used.ts';

describe('a statement that names some of the values', () => {
  test('carries those alone, in the order of its words', () => {
    expect(bindUsed('a = $3 and b = $1 or c = $3', ['one', 'two', 'three'])).toEqual([
      'a = $1 and b = $2 or c = $1',
      ['three', 'one'],
    ]);
  });

  test('keeps places of two digits apart from those of one', () => {
    const values = Array.from({ length: 12 }, (_, index) => index + 1);
    expect(bindUsed('$12 $1 $11', values)).toEqual(['$1 $2 $3', [12, 1, 11]]);
  });
});
