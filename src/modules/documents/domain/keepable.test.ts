import { expect, test } from 'vitest';
import { isKeepable } from './keepable.ts';

test.each([
  ['Kế hoạch 😀', true],
  ['đường dẫn C:\\u0000', true],
  ['a\u0000b', false],
  ['\\\u0000', false],
  ['nửa \ud83d chữ', false],
])('%j is keepable: %s', (text, expected) => {
  expect(isKeepable({ blocks: [{ text }] })).toBe(expected);
});
