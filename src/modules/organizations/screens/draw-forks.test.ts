import { describe, expect, it } from 'vitest';
import type { SuccessionStep } from '../contract.ts';
import { drawForks } from './draw-forks.ts';

function step(from: string, to: string, on: string): SuccessionStep {
  return { from: { id: from, name: from }, to: { id: to, name: to }, on, scope: null, kind: 'merge' };
}

const drawn = (steps: readonly SuccessionStep[]) =>
  drawForks(steps).map(({ on, side, one, many }) => [on, side, one.id, many.map(({ body }) => body.id)]);

describe('the line of succession', () => {
  it('opens where a body was split and closes where several went into one', () => {
    const steps = [
      step('A', 'B', '2020'),
      step('A', 'C', '2020'),
      step('B', 'D', '2025'),
      step('C', 'D', '2025'),
    ];
    expect(drawn(steps)).toEqual([
      ['2020', 'out', 'A', ['B', 'C']],
      ['2025', 'in', 'D', ['B', 'C']],
    ]);
  });

  it('draws every step once', () => {
    const steps = [step('A', 'B', '2020'), step('A', 'C', '2020'), step('E', 'B', '2020')];
    expect(drawForks(steps).flatMap(({ many }) => many)).toHaveLength(3);
  });
});
