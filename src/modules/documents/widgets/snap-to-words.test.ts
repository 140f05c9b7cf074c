import fc from 'fast-check';
import { expect, test } from 'vitest';
import { snapToWords } from './snap-to-words.ts';

const TEXT = 'Sở Ngoại vụ chủ trì; (20/3/2027)';
const snapped = (from: number, to: number) => {
  const stretch = snapToWords(TEXT, from, to);
  return stretch === null ? null : TEXT.slice(stretch.start, stretch.end);
};

test('half a word becomes the whole word, and white space at the ends is no part of it', () => {
  expect(snapped(5, 10)).toBe('Ngoại vụ');
  expect(snapped(2, 12)).toBe('Ngoại vụ');
  expect(snapped(12, 20)).toBe('chủ trì;');
  expect(snapped(25, 28)).toBe('3/2027');
});

test('nothing but white space is nothing', () => {
  expect(snapped(2, 3)).toBeNull();
  expect(snapped(4, 4)).toBeNull();
});

test('what was selected stays within what it becomes, white space aside', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(20), fc.nat(20), (text, from, length) => {
      const to = Math.min(text.length, from + length);
      if (from >= to) return;
      const stretch = snapToWords(text, from, to);
      const words = text.slice(from, to).trim();
      if (words === '') expect(stretch).toBeNull();
      else expect(text.slice(stretch?.start, stretch?.end)).toContain(words);
    }),
  );
});
