import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Corrections } from '#modules/documents/contract.ts';
import { mergeCorrections } from '#modules/documents/domain/corrections.ts';
import { buildDraft, buildTask } from '#testing/build-draft.ts';
import {
  type Change,
  correctionAt,
  isNothing,
  leaveOut,
  pathsOf,
  takesBack,
  tornPaths,
} from './correction-paths.ts';

const task = buildTask('Mở chuyên mục', []);
const duty = { from: 'A', to: null, via: null, cadence: null, due: null, startYear: null, source: [] };
const law = { symbol: '1/NQ', kind: null, date: null, role: 'basis' as const, source: [] };
/** A draft of three tasks, a reporting duty and a cited document with these corrections, as a screen sees it. */
const standing = (corrections: Corrections) => ({
  corrections,
  draft: buildDraft({
    tasks: [task, task, task, ...(corrections.added ?? []).map(() => task)],
    reporting: [duty, ...(corrections.addedReporting ?? []).map(() => duty)],
    references: [law, ...(corrections.addedReferences ?? []).map(() => law)],
  }),
});
const change = (corrections: Corrections, without: string[][] = []): Change => ({ corrections, without });
/** Lays a change over corrections as the server does. */
const lay = (before: Corrections, { corrections, without }: Change) =>
  standing(mergeCorrections(before, corrections, without) as Corrections);

describe('taking a change back', () => {
  test('restores what stood before, and takes away what did not', () => {
    const before = { document: { number: '1/KH' }, tasks: { 0: { text: 'A' } } };
    const made = change({
      document: { number: '2/KH', year: 2027 },
      tasks: { 0: { text: 'B', lead: ['Sở Y tế'] } },
    });
    const back = takesBack(made, standing(before), lay(before, made));
    expect(back.without).toEqual([
      ['document', 'year'],
      ['tasks', '0', 'lead'],
    ]);
    expect(lay(lay(before, made).corrections, back).corrections).toMatchObject(before);
  });

  test('puts tasks that were added out of sight, for none is ever taken out', () => {
    const before = { added: [{ after: 0, text: 'A' }] };
    const made = change({
      added: [
        { after: 0, text: 'B' },
        { after: 4, text: 'C' },
      ],
    });
    const back = takesBack(made, standing(before), lay(before, made));
    expect(back).toEqual(change({ tasks: { 4: { gone: true }, 5: { gone: true } } }));
  });

  test('puts reporting duties and cited documents that were added out of sight likewise', () => {
    const made = change({ addedReporting: [{ from: 'B' }], addedReferences: [{ symbol: '2/NQ' }] });
    const back = takesBack(made, standing({}), lay({}, made));
    expect(back).toEqual(change({ reporting: { 1: { gone: true } }, references: { 1: { gone: true } } }));
    expect(isNothing(made)).toBe(false);
    expect(leaveOut(made, []).corrections).toEqual(made.corrections);
  });

  const anyValue = fc.constantFrom('A', 'B', 'C');
  const anyCorrections: fc.Arbitrary<Corrections> = fc.record(
    {
      document: fc.record({ number: anyValue, subject: anyValue }, { requiredKeys: [] }),
      tasks: fc.dictionary(
        fc.constantFrom('0', '1', '2'),
        fc.record({ text: anyValue, dropped: fc.boolean() }, { requiredKeys: [] }),
      ),
      reporting: fc.dictionary(
        fc.constant('0'),
        fc.record({ via: anyValue, dropped: fc.boolean() }, { requiredKeys: [] }),
      ),
      references: fc.dictionary(
        fc.constant('0'),
        fc.record({ symbol: anyValue, issuer: anyValue }, { requiredKeys: [] }),
      ),
      names: fc.dictionary(fc.constantFrom('TP. Kon', 'Sở'), fc.constant({ kind: 'words' as const })),
      seen: fc.dictionary(fc.constantFrom('tasks.0.time'), fc.constant(true as const)),
    },
    { requiredKeys: [] },
  );

  test('leaves every place as it was, whatever was changed; and taking that back changes it anew', () => {
    fc.assert(
      fc.property(anyCorrections, anyCorrections, (earlier, corrections) => {
        const made = change(corrections);
        const before = lay({}, change(earlier));
        const after = lay(before.corrections, made);
        const back = takesBack(made, before, after);
        const undone = lay(after.corrections, back);
        const again = lay(undone.corrections, takesBack(back, after, undone));
        for (const path of pathsOf(made)) {
          expect(correctionAt(undone.corrections, path)).toEqual(correctionAt(before.corrections, path));
          expect(correctionAt(again.corrections, path)).toEqual(correctionAt(after.corrections, path));
        }
      }),
    );
  });
});

describe('two people at one draft', () => {
  const seen = standing({ tasks: { 0: { text: 'A' } } });
  const mine = change({
    tasks: { 0: { text: 'mine' }, 1: { text: 'mine' } },
    added: [{ after: null, text: 'D' }],
  });

  test('tear only where both set the same place right otherwise', () => {
    expect(
      tornPaths(mine, seen, standing({ tasks: { 0: { text: 'A', lead: ['Sở'] }, 2: { text: 'theirs' } } })),
    ).toEqual([]);
    expect(tornPaths(mine, seen, standing({ tasks: { 0: { text: 'theirs' } } }))).toEqual([
      ['tasks', '0', 'text'],
    ]);
    expect(tornPaths(mine, seen, standing({ tasks: { 0: { text: 'mine' } } }))).toEqual([]);
    expect(
      tornPaths(change({}, [['tasks', '0', 'text']]), seen, standing({ tasks: { 0: { text: 'theirs' } } })),
    ).toHaveLength(1);
  });

  test('lose nothing of a change from which a place is left out', () => {
    const rest = leaveOut(mine, [['tasks', '0', 'text']]);
    expect(rest.corrections).toEqual({ tasks: { 1: { text: 'mine' } }, added: [{ after: null, text: 'D' }] });
    expect(isNothing(rest)).toBe(false);
    expect(isNothing(leaveOut(change({ tasks: { 0: { text: 'mine' } } }), [['tasks', '0', 'text']]))).toBe(
      true,
    );
  });
});
