import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { doAgree, type EventWord, findContradiction, gatherEvents } from './event-ties.ts';

const same = (one: string, other: string): EventWord => ({ one, other, verdict: 'same' });
const apart = (one: string, other: string): EventWord => ({ one, other, verdict: 'different' });

const record = fc.constantFrom(...'abcdef');
const words = fc.uniqueArray(
  fc
    .tuple(record, record, fc.constantFrom('same' as const, 'different' as const))
    .filter(([one, other]) => one < other)
    .map(([one, other, verdict]): EventWord => ({ one, other, verdict })),
  { selector: ({ one, other }) => one + other },
);

/** What stands once these were said one after the other, and each that says against what stands was not taken. */
function take(said: readonly EventWord[]): readonly EventWord[] {
  const standing: EventWord[] = [];
  for (const word of said) if (findContradiction(standing, word) === null) standing.push(word);
  return standing;
}

/** Every order of a few words would be too many: some of them. */
const ordered = words.chain((said) =>
  fc.tuple(fc.constant(said), fc.shuffledSubarray([...said], { minLength: said.length })),
);

describe('a word on two records', () => {
  test('that they are two is not taken where a chain of merges makes them one, and the chain is named', () => {
    const merged = [same('a', 'b'), same('b', 'c')];
    expect(findContradiction(merged, apart('a', 'c'))).toEqual({ kind: 'one-event', through: ['b'] });
    expect(findContradiction(merged, apart('a', 'd'))).toBeNull();
  });

  test('that they are one is not taken where it would join what was said to be two, and that word is named', () => {
    const said = [same('a', 'b'), apart('a', 'c')];
    expect(findContradiction(said, same('b', 'c'))).toEqual({ kind: 'apart', word: apart('a', 'c') });
    expect(findContradiction(said, same('b', 'd'))).toBeNull();
  });

  test('never leaves two records in one event that somebody said to be two, in whatever order it was said', () => {
    fc.assert(
      fc.property(ordered, ([, shuffled]) => {
        const standing = take(shuffled);
        expect(doAgree(standing)).toBe(true);
        const events = gatherEvents(standing.filter(({ verdict }) => verdict === 'same'));
        for (const { one, other, verdict } of standing)
          if (verdict === 'different') expect(events.get(one) ?? one).not.toBe(events.get(other) ?? other);
      }),
    );
  });

  test('is taken in every order where all agree, and makes the same events', () => {
    fc.assert(
      fc.property(ordered, ([said, shuffled]) => {
        const agreeing = take(said);
        const again = shuffled.filter((word) => agreeing.includes(word));
        expect(new Set(take(again))).toEqual(new Set(agreeing));
      }),
    );
  });

  test('agrees or not by which words they are, not by their order', () => {
    fc.assert(
      fc.property(ordered, ([said, shuffled]) => {
        expect(doAgree(shuffled)).toBe(doAgree(said));
        if (!doAgree(said)) expect(take(shuffled).length).toBeLessThan(said.length);
        else expect(take(shuffled)).toHaveLength(said.length);
      }),
    );
  });

  test('names a way of records that really hold the two together', () => {
    fc.assert(
      fc.property(words, record, record, (said, one, other) => {
        const standing = take(said);
        const found = one === other ? null : findContradiction(standing, apart(one, other));
        if (found?.kind !== 'one-event') return;
        const way = [one, ...found.through, other];
        for (const [place, from] of way.slice(0, -1).entries()) {
          const to = way[place + 1] ?? '';
          const ties = standing.filter(({ verdict }) => verdict === 'same');
          expect(ties.some((tie) => [from, to].sort().join() === [tie.one, tie.other].sort().join())).toBe(
            true,
          );
        }
      }),
    );
  });
});
