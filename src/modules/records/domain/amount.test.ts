import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatAmount, readAmount } from './amount.ts';

test('amounts are read as Vietnam writes them', () => {
  const typed = ['73', '09', '1.234', '12,5', '1.234.567,25', ' 150 '];
  expect(typed.map(readAmount)).toEqual([73, 9, 1234, 12.5, 1_234_567.25, 150]);
  const none = ['', 'ba', '1.23', '1,234.5', '-4', '1e3', '12,', '1.2345'];
  expect(none.map(readAmount)).toEqual(none.map(() => null));
});

test('what is written reads back as the same amount', () => {
  const amounts = fc.integer({ min: 0, max: 9_007_199_254 }).map((parts) => parts / 100);
  fc.assert(
    fc.property(amounts, (amount) => {
      expect(readAmount(formatAmount(amount))).toBe(amount);
    }),
  );
});
