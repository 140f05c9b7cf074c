import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyPart, type ManuscriptPart, type PartKind } from '#kernel/composition/manuscript.ts';
import { addPart, changePart, dropPart, movePart, putBack, removePart } from './change-parts.ts';

const KINDS: Readonly<Record<string, PartKind>> = { S: 'section', h: 'heading', t: 'task', p: 'prose' };
/** `S1 t1 t2`: parts by the first letter of their names. */
const partsOf = (names: string): ManuscriptPart[] =>
  names.split(' ').map((name) => emptyPart(name, KINDS[name.charAt(0)] ?? 'prose'));
const namesOf = (parts: readonly ManuscriptPart[]): string => parts.map(({ id }) => id).join(' ');

describe('moving', () => {
  test.each([
    ['a task goes up one place', 'S1 t1 t2', 't2', -1, 'S1 t2 t1'],
    ['a task goes down into the next section', 'S1 t1 S2 t2', 't1', 1, 'S1 S2 t1 t2'],
    ['a section goes up with all below it', 'S1 t1 S2 h1 t2', 'S2', -1, 'S2 h1 t2 S1 t1'],
    ['a section goes down over the next one', 'S1 t1 S2 t2 S3', 'S1', 1, 'S2 t2 S1 t1 S3'],
    ['a heading goes down over its neighbour', 'S1 h1 t1 h2 t2', 'h1', 1, 'S1 h2 t2 h1 t1'],
    ['the first stays where it is', 'S1 t1', 'S1', -1, 'S1 t1'],
    ['the last stays where it is', 'S1 t1', 't1', 1, 'S1 t1'],
  ] as const)('%s', (_, before, id, by, after) => {
    expect(namesOf(movePart(partsOf(before), id, by))).toBe(after);
  });

  test('a section that is dropped before another takes its text along, and not into itself', () => {
    expect(namesOf(dropPart(partsOf('S1 t1 S2 t2'), 'S2', 'S1'))).toBe('S2 t2 S1 t1');
    expect(namesOf(dropPart(partsOf('S1 t1 S2 t2'), 'S1', null))).toBe('S2 t2 S1 t1');
    expect(namesOf(dropPart(partsOf('S1 t1 S2 t2'), 'S1', 't1'))).toBe('S1 t1 S2 t2');
  });

  test('loses and doubles nothing, whatever is moved', () => {
    const names = fc.uniqueArray(fc.constantFrom('S1', 'S2', 'h1', 'h2', 't1', 't2', 'p1'), { minLength: 1 });
    fc.assert(
      fc.property(names, fc.nat(), fc.constantFrom(-1 as const, 1 as const), (all, at, by) => {
        const id = all[at % all.length] as string;
        const moved = movePart(partsOf(all.join(' ')), id, by);
        expect(moved.map((part) => part.id).sort()).toEqual([...all].sort());
      }),
    );
  });
});

test('a part that was taken out comes back to its place', () => {
  const parts = partsOf('S1 t1 t2');
  const task = parts[1] as ManuscriptPart;
  expect(namesOf(putBack(removePart(parts, 't1'), task, 1))).toBe('S1 t1 t2');
});

test('a new part stands behind the one it was asked at, or at the end', () => {
  expect(namesOf(addPart(partsOf('S1 t1 S2'), 'task', 't9', 't1'))).toBe('S1 t1 t9 S2');
  expect(namesOf(addPart(partsOf('S1 t1'), 'task', 't9', null))).toBe('S1 t1 t9');
});

test('what somebody changes has been looked at', () => {
  const copied = partsOf('t1').map((part) => ({ ...part, look: true }));
  expect(changePart(copied, 't1', { text: 'Mở lớp' })[0]).toMatchObject({ text: 'Mở lớp', look: false });
});
