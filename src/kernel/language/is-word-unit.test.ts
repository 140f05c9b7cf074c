import { expect, test } from 'vitest';
import { isWordUnit } from './is-word-unit.ts';

test('letters and digits of the whole basic plane are told as Unicode tells them', () => {
  const wrong: string[] = [];
  for (let code = 0; code <= 0xffff; code += 1) {
    const sign = String.fromCharCode(code);
    if (isWordUnit(code) !== /[\p{L}\p{N}]/u.test(sign)) wrong.push(code.toString(16));
  }
  expect(wrong).toEqual([]);
});
