import { expect, test } from 'vitest';
import { WordList } from './word-list.ts';

const list = new WordList(`
  sở, ban, trung tâm, bộ, phát, phát thanh, tổng lãnh sự quán`);

test.each([
  ['sở ngoại vụ', 'sở'],
  ['trung tâm xúc tiến', 'trung tâm'],
  ['trung ương', null],
  ['phát thanh viên', 'phát thanh'],
  ['phát hành', 'phát'],
  ['sởi', null],
  ['sở, ban', 'sở'],
  [' sở', null],
  ['tổng lãnh sự quán lào', 'tổng lãnh sự quán'],
  ['', null],
])('%j begins with %j', (text, expected) => {
  expect(list.longestPrefix(text)).toBe(expected);
});

test('a word of the list is the whole text', () => {
  expect(list.has('trung tâm')).toBe(true);
  expect(list.has('trung')).toBe(false);
});
