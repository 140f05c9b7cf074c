import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MOST_NOTICES, makeRoom } from './make-room.ts';

const isFailure = (words: string) => words.startsWith('failed');

test('the oldest of what was done makes room, and two notices stay beside the new one', () => {
  expect(makeRoom(['one', 'two', 'three'], isFailure, false)).toEqual(['two', 'three']);
  expect(makeRoom(['one'], isFailure, false)).toEqual(['one']);
});

test('what failed stays longer than what was done', () => {
  expect(makeRoom(['failed first', 'two', 'three'], isFailure, false)).toEqual(['failed first', 'three']);
  expect(makeRoom(['failed a', 'failed b', 'done'], isFailure, false)).toEqual(['failed a', 'failed b']);
  expect(makeRoom(['failed a', 'failed b', 'failed c'], isFailure, false)).toEqual(['failed b', 'failed c']);
});

test('on a narrow screen only what failed stays', () => {
  expect(makeRoom(['one', 'failed', 'two'], isFailure, true)).toEqual(['failed']);
});

test('whatever stands, there is a place for the new one, and no more leave than must', () => {
  const notices = fc.array(fc.constantFrom('done', 'failed'), { maxLength: 8 });
  fc.assert(
    fc.property(notices, (kinds) => {
      const standing = kinds.map((kind, at) => `${kind} ${at}`);
      const stay = makeRoom(standing, isFailure, false);
      expect(stay).toHaveLength(Math.min(standing.length, MOST_NOTICES - 1));
    }),
  );
});
