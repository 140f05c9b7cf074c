import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { counts, wordAfter } from './record.ts';

interface Standing {
  readonly version: number;
  readonly confirmedAt: Date | null;
  readonly confirmedVersion: number | null;
}

const DAY = new Date('2027-03-09T00:00:00Z');

/** The record after an act: its body or another puts it right, or its body confirms what stands. */
function follow(before: Standing, act: 'own' | 'other' | 'confirm'): Standing {
  const version = before.version + 1;
  if (act === 'confirm') return { version, confirmedAt: DAY, confirmedVersion: null };
  const { word, confirmedVersion } = wordAfter(before, act === 'own');
  const confirmedAt = word === 'kept' ? before.confirmedAt : word === 'given' ? DAY : null;
  return { version, confirmedAt, confirmedVersion };
}

/** The version that counts; null: none. */
const countedOf = ({ version, confirmedAt, confirmedVersion }: Standing): number | null =>
  confirmedAt === null ? confirmedVersion : version;

describe('the word of its body on a record', () => {
  test('falls when another puts the record right, and what was confirmed counts on', () => {
    const own: Standing = { version: 3, confirmedAt: DAY, confirmedVersion: null };
    expect(wordAfter(own, false)).toEqual({ word: 'fallen', confirmedVersion: 3 });
    const twice = follow(follow(own, 'other'), 'other');
    expect(twice).toEqual({ version: 5, confirmedAt: null, confirmedVersion: 3 });
  });

  test('is given by its own correction of what another wrote, and by confirming', () => {
    const pending: Standing = { version: 4, confirmedAt: null, confirmedVersion: 3 };
    expect(wordAfter(pending, true)).toEqual({ word: 'given', confirmedVersion: null });
    expect(countedOf(follow(pending, 'confirm'))).toBe(5);
  });

  test('is not made by a correction of what it never confirmed', () => {
    const entered: Standing = { version: 1, confirmedAt: null, confirmedVersion: null };
    for (const isOwn of [true, false])
      expect(wordAfter(entered, isOwn)).toEqual({ word: 'kept', confirmedVersion: null });
  });

  test('stands behind whatever counts, in whatever order people write and confirm', () => {
    const acts = fc.array(fc.constantFrom('own' as const, 'other' as const, 'confirm' as const));
    fc.assert(
      fc.property(acts, (all) => {
        let record: Standing = { version: 1, confirmedAt: DAY, confirmedVersion: null };
        let ofBody = 1;
        for (const act of all) {
          record = follow(record, act);
          if (act !== 'other') ofBody = record.version;
          expect(countedOf(record)).toBe(ofBody);
          expect(counts({ ...record, withdrawnAt: null, toldHow: null })).toBe(true);
        }
      }),
    );
  });
});
