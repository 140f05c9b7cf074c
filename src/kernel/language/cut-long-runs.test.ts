import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutLongRuns, RunCutter } from './cut-long-runs.ts';

test('a run of signs longer than any line is cut, what stands around it stays', () => {
  expect(cutLongRuns(`Số${'.'.repeat(900)}/KH`)).toBe(
    `Số${'.'.repeat(200)}/KH`.replace(/\.{200}\//u, '.'.repeat(200)),
  );
  expect(cutLongRuns(`a${' ; '.repeat(300)}b`)).toHaveLength(202);
  expect(cutLongRuns(`a${'🌺'.repeat(300)}b`)).toBe(`a${'🌺'.repeat(200)}b`);
});

test('leaders, rules, letters, line ends and bars of tables stay as they are', () => {
  for (const text of [
    `Số:${'.'.repeat(120)}`,
    'a'.repeat(900),
    '\n'.repeat(900),
    '|'.repeat(900),
    '- a '.repeat(300),
  ])
    expect(cutLongRuns(text)).toBe(text);
});

test('a run that comes in pieces is cut as well', () => {
  const cutter = new RunCutter();
  const kept = ['a', ...Array<string>(900).fill('.'), 'b', '.'].map((piece) => cutter.cut(piece)).join('');
  expect(kept).toBe(`a${'.'.repeat(200)}b.`);
});

test('no letter is ever lost', () => {
  const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string(), fc.constant('. '.repeat(150)))), (pieces) => {
      const text = pieces.join('');
      expect(letters(cutLongRuns(text))).toBe(letters(text));
    }),
  );
});
