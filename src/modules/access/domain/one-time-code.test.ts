import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupCode, isNewStep, readCode, readRecoveryCode, stepAt, stepsAround } from './one-time-code.ts';

describe('a code that was typed', () => {
  it.each([
    ['123456', '123456'],
    [' 123 456 ', '123456'],
    ['123-456', '123456'],
    ['１２３４５６', '123456'],
    ['12345', null],
    ['1234567', null],
    ['12345a', null],
    ['', null],
  ])('"%s" reads as %s', (typed, code) => expect(readCode(typed)).toBe(code));

  it('belongs to the thirty seconds of the moment, the ones before or the ones after', () => {
    const moment = new Date('2026-06-15T01:00:29.999Z');
    expect(stepAt(new Date('2026-06-15T01:00:30Z')) - stepAt(moment)).toBe(1);
    expect([...stepsAround(moment)].sort((a, b) => a - b)).toEqual([
      stepAt(moment) - 1,
      stepAt(moment),
      stepAt(moment) + 1,
    ]);
  });

  it('is taken once: neither its own step nor an earlier one counts again', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 })), (steps) => {
        const taken: number[] = [];
        let last: number | null = null;
        for (const step of steps) {
          if (!isNewStep(step, last)) continue;
          taken.push(step);
          last = step;
        }
        expect(taken).toEqual([...new Set(taken)].sort((a, b) => a - b));
      }),
    );
  });
});

describe('a recovery code', () => {
  it('is read however it was grouped and whatever hands mistake', () => {
    const letters = fc.constantFrom(...'abcdefghjkmnpqrstuvwxyz0123456789');
    fc.assert(
      fc.property(fc.array(letters, { minLength: 12, maxLength: 12 }), (code) => {
        const bare = code.join('');
        expect(readRecoveryCode(groupCode(bare))).toBe(bare);
        expect(readRecoveryCode(bare.toUpperCase().replaceAll('0', 'O').replaceAll('1', 'I'))).toBe(bare);
      }),
    );
  });

  it.each(['', 'abcd-efgh', 'abcd-efgh-jkmn-p', 'abcd-efgh-jkm!'])('is none: "%s"', (typed) => {
    expect(readRecoveryCode(typed)).toBeNull();
  });
});
