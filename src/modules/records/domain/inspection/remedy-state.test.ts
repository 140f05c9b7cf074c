import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  handedInAt,
  isActOpen,
  isHandedIn,
  openRemedyActs,
  type RemedyAct,
  type RemedySide,
  type RemedyStep,
  stateOf,
} from './remedy-state.ts';

const SIDES: readonly RemedySide[] = ['body', 'inspector'];
const ACTS: readonly RemedyAct[] = ['report', 'return', 'accept', 'take-back', 'move-end'];

interface Tried {
  readonly side: RemedySide;
  readonly act: RemedyAct;
}

const tries = fc.array(
  fc.record({ side: fc.constantFrom(...SIDES), act: fc.constantFrom(...ACTS) }) as fc.Arbitrary<Tried>,
  { maxLength: 40 },
);

const at = (minute: number): Date => new Date(Date.UTC(2027, 2, 10, 2, minute));

/** What comes of trying acts one after another: those that the rules let through. */
function walk(tried: readonly Tried[]): { steps: RemedyStep[]; let: Tried[] } {
  const steps: RemedyStep[] = [];
  const through: Tried[] = [];
  for (const one of tried) {
    if (!isActOpen(steps, one.side, one.act)) continue;
    steps.push({ kind: one.act, at: at(steps.length) });
    through.push(one);
  }
  return { steps, let: through };
}

const steps = (...kinds: RemedyAct[]): RemedyStep[] => kinds.map((kind, index) => ({ kind, at: at(index) }));

describe('the course of a remedy', () => {
  it('goes from open to reported to returned to reported to accepted', () => {
    expect(stateOf([])).toBe('open');
    expect(stateOf(steps('report'))).toBe('reported');
    expect(stateOf(steps('report', 'return'))).toBe('returned');
    expect(stateOf(steps('report', 'return', 'report', 'accept'))).toBe('accepted');
  });

  it('is judged by who inspected alone, whatever order acts are tried in', () => {
    fc.assert(
      fc.property(tries, (tried) => {
        const walked = walk(tried);
        for (const { side, act } of walked.let)
          if (act === 'accept' || act === 'return' || act === 'move-end') expect(side).toBe('inspector');
        if (!walked.let.some(({ act }) => act === 'accept'))
          expect(stateOf(walked.steps)).not.toBe('accepted');
      }),
    );
  });

  it('returns only what was reported, and leaves what is accepted only by taking that back', () => {
    fc.assert(
      fc.property(tries, fc.constantFrom(...SIDES), (tried, side) => {
        const { steps: done } = walk(tried);
        const open = openRemedyActs(done, side);
        const state = stateOf(done);
        if (open.includes('return')) expect(state).toBe('reported');
        if (state === 'accepted') expect(open.filter((act) => act !== 'take-back')).toEqual([]);
      }),
    );
  });

  it('stands after a step that is taken back as it stood before', () => {
    fc.assert(
      fc.property(tries, fc.constantFrom('report', 'return', 'accept'), (tried, act) => {
        const { steps: done } = walk(tried);
        const side = act === 'report' ? 'body' : 'inspector';
        if (!isActOpen(done, side, act)) return;
        const after = [...done, { kind: act, at: at(50) }];
        expect(isActOpen(after, side, 'take-back')).toBe(true);
        const back = [...after, { kind: 'take-back' as const, at: at(51) }];
        expect(stateOf(back)).toBe(stateOf(done));
        expect(handedInAt(back)).toEqual(handedInAt(done));
      }),
    );
  });

  it('lets nobody take back the step of the other side', () => {
    expect(isActOpen(steps('report'), 'inspector', 'take-back')).toBe(false);
    expect(isActOpen(steps('report', 'accept'), 'body', 'take-back')).toBe(false);
    expect(isActOpen(steps('report', 'return'), 'body', 'take-back')).toBe(false);
    expect(isActOpen([], 'body', 'take-back')).toBe(false);
  });

  it('is handed in from the last report on, however long the judgement takes', () => {
    expect(handedInAt(steps('report', 'accept'))).toEqual(at(0));
    expect(handedInAt(steps('report', 'return', 'report'))).toEqual(at(2));
    expect(handedInAt(steps('report', 'return'))).toBeNull();
    expect(handedInAt(steps('accept'))).toEqual(at(0));
    expect(handedInAt(steps('report', 'return', 'accept'))).toEqual(at(2));
    expect(handedInAt(steps('move-end'))).toBeNull();
  });

  it('is handed in exactly while it does not lie with its body', () => {
    fc.assert(
      fc.property(tries, (tried) => {
        const { steps: done } = walk(tried);
        expect(handedInAt(done) !== null).toBe(isHandedIn(stateOf(done)));
      }),
    );
  });
});
