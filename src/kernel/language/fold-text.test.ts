import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldSpace, foldText, lowerText } from './fold-text.ts';

test('folding leaves the letters that search and grammar compare', () => {
  expect(foldText('Đặc khu Phú Quý, Thủy - Thuỷ')).toBe('dac khu phu quy, thuy - thuy');
  expect(lowerText('Tỉnh Uỷ, Hoà, Quý, toàn thuỷ')).toBe('tỉnh ủy, hòa, quý, toàn thủy');
  expect(foldSpace('  Sở \n Tài\u00a0chính ')).toBe('Sở Tài chính');
});

test('folded text keeps every offset', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(foldText(text)).toHaveLength(text.length);
      expect(lowerText(text)).toHaveLength(text.length);
    }),
  );
});
