import { expect, test } from 'vitest';
import { countText } from './count-text.ts';

test('a count is told exactly to a thousand, and beyond it as more than that', () => {
  expect([0, 999, 1000, 1001, 5000, null].map(countText)).toEqual([
    '0',
    '999',
    '1.000',
    '1.000+',
    '1.000+',
    '1.000+',
  ]);
});
