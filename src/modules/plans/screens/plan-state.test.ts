import { describe, expect, it } from 'vitest';
import { stateOfPlan } from './plan-state.tsx';

describe('the state of a plan', () => {
  const of = (number: string | null, total: number, late: number, closed: number) =>
    stateOfPlan({ isDraft: false, number, obligations: { total, late, done: 0 } }, closed);

  it('is a draft while the paper has no number, whatever is owed under it', () => {
    expect(of(null, 5, 1, 0)).toBe('draft');
    expect(of('/KH-UBND', 5, 0, 0)).toBe('draft');
  });

  it('is a draft when a person said so, although it bears a number', () => {
    const obligations = { total: 5, late: 0, done: 0 };
    expect(stateOfPlan({ isDraft: true, number: '45/KH-UBND', obligations }, 0)).toBe('draft');
  });

  it('follows what is still open', () => {
    expect(of('45/KH-UBND', 5, 1, 0)).toBe('late');
    expect(of('45/KH-UBND', 5, 0, 4)).toBe('running');
    expect(of('45/KH-UBND', 5, 0, 5)).toBe('finished');
    expect(of('45/KH-UBND', 0, 0, 0)).toBe('waiting');
  });
});
