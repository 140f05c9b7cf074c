import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createUndoSteps } from './undo-steps.ts';

describe('steps that can be taken back', () => {
  test('are taken back last first, and made anew in turn', () => {
    const steps = createUndoSteps<string>();
    steps.keep('a', 'do');
    steps.keep('b', 'do');
    expect(steps.take('b')).toBe(true);
    steps.keep('not b', 'undo');
    expect([steps.last('undo'), steps.last('redo')]).toEqual(['a', 'not b']);
    expect(steps.take('not b')).toBe(true);
    steps.keep('b again', 'redo');
    expect([steps.last('undo'), steps.last('redo')]).toEqual(['b again', undefined]);
  });

  test('cannot be made anew once something else was done', () => {
    const steps = createUndoSteps<string>();
    steps.keep('not a', 'undo');
    steps.keep('b', 'do');
    expect(steps.last('redo')).toBeUndefined();
  });

  test('are taken back once, however often somebody asks for it', () => {
    const steps = createUndoSteps<string>();
    steps.keep('a', 'do');
    expect([steps.take('a'), steps.take('a'), steps.last('undo')]).toEqual([true, false, undefined]);
  });

  test('stand at their old place again when taking them back failed, whatever failed first', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer(), { minLength: 1, maxLength: 8 }),
        fc.infiniteStream(fc.nat()),
        (made, chance) => {
          const steps = createUndoSteps<number>();
          for (const step of made) steps.keep(step, 'do');
          const failing = [...made].reverse();
          for (const step of failing) expect(steps.take(step)).toBe(true);
          expect(steps.last('undo')).toBeUndefined();
          while (failing.length > 0) {
            const [next] = failing.splice((chance.next().value ?? 0) % failing.length, 1);
            if (next !== undefined) steps.putBack(next);
          }
          const back = made.map(() => {
            const step = steps.last('undo');
            if (step !== undefined) steps.take(step);
            return step;
          });
          expect(back).toEqual([...made].reverse());
        },
      ),
    );
  });
});
