import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRoman, writeRoman } from './roman-numerals.ts';

test('a number written in Roman numerals reads as the same number', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 49 }), (value) => {
      expect(readRoman(writeRoman(value))).toBe(value);
    }),
  );
});

test.each(['IIII', 'VX', 'IC', '', 'i', 'M'])('%s is no numeral of a heading', (letters) => {
  expect(readRoman(letters)).toBeNull();
});

test.each([
  [49, 'XLIX'],
  [94, 'XCIV'],
  [444, 'CDXLIV'],
  [2026, 'MMXXVI'],
])('%i is written as %s', (value, letters) => {
  expect(writeRoman(value)).toBe(letters);
});
